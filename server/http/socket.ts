/**
 * A websocket of `ws` as the room's socket port.
 * @module
 */
import type { WebSocket } from 'ws';
import type { Socket } from '../rooms/socket.ts';

export function socketOf(ws: WebSocket): Socket {
  const open = () => ws.readyState === ws.OPEN;
  // The close that follows a failed write is what counts; without a callback `ws` would throw it.
  const ignore = () => {};
  return {
    get bufferedBytes() {
      return ws.bufferedAmount;
    },
    send: (frame) => open() && ws.send(frame, ignore),
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    ping: () => open() && ws.ping(ignore),
    close: (code, reason) => ws.close(code, reason),
    terminate: () => ws.terminate(),
  };
}
