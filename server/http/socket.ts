/**
 * A websocket of `ws` as the room's socket port.
 * @module
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Socket } from '../rooms/socket.ts';

/** @param stream what `ws` writes to; corked here, so that frames that leave together leave in one system call */
export function socketOf(ws: WebSocket, stream: Duplex): Socket {
  const open = () => ws.readyState === ws.OPEN;
  // The close that follows a failed write is what counts; without a callback `ws` would throw it.
  const ignore = () => {};
  return {
    get bufferedBytes() {
      return ws.bufferedAmount;
    },
    send(...frames) {
      if (!open()) return;
      if (frames.length > 1) stream.cork();
      for (const frame of frames) ws.send(frame, ignore);
      if (frames.length > 1) stream.uncork();
    },
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    ping: () => open() && ws.ping(ignore),
    close: (code, reason) => ws.close(code, reason),
    terminate: () => ws.terminate(),
  };
}
