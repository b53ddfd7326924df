/**
 * Adapts a websocket of `ws` to the room's socket port.
 * @module
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Socket } from '../rooms/session/socket.ts';

/** Frames as bytes on the wire, by the frames of one send. Every reader of that send gets the same bytes. */
const onTheWire = new WeakMap<readonly Uint8Array[], Buffer>();

/**
 * Makes a socket.
 * @param stream what `ws` writes to. Frames are written to it directly, because framing them again for each of 300
 *   readers costs a fifth of all work. This is safe, because `ws` itself writes at once as long as nothing is
 *   compressed.
 */
export function socketOf(ws: WebSocket, stream: Duplex): Socket {
  const open = () => ws.readyState === ws.OPEN;
  // A failed write is followed by a close, which is handled. Without a callback `ws` would throw the error.
  const ignore = () => {};
  return {
    get bufferedBytes() {
      return stream.writableLength;
    },
    send(frames) {
      if (!open()) return;
      let bytes = onTheWire.get(frames);
      if (!bytes) onTheWire.set(frames, (bytes = Buffer.concat(frames.flatMap(framed))));
      stream.write(bytes);
    },
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    ping: () => open() && ws.ping(ignore),
    close: (code, reason) => ws.close(code, reason),
    terminate: () => ws.terminate(),
  };
}

/** Frames a payload: one final, unmasked binary frame, RFC 6455 section 5.2. */
function framed(payload: Uint8Array): [Buffer, Uint8Array] {
  const { length } = payload;
  if (length < 126) return [Buffer.from([0x82, length]), payload];
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = 0x82;
  if (length < 65_536) {
    header[1] = 126;
    header.writeUInt16BE(length, 2);
  } else {
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return [header, payload];
}
