/**
 * A websocket client that shows every frame, for tests of the wire itself.
 * @module
 */
import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage } from 'y-protocols/sync';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { DocAt } from '../../shared/model/document.ts';
import { FRAME, readReceipt, SYNC, syncFrame } from '../../shared/protocol/frames.ts';

export type Wire<D extends Y.Doc = Y.Doc> = {
  ws: WebSocket;
  doc: D;
  frames: Uint8Array[];
  saved: number;
  refused: { n: number; reason: string }[];
  /** Document frames sent on this connection. */
  sent: number;
  send(frame: Uint8Array | string): void;
  /** Sends one update frame and returns its number. */
  update(bytes: Uint8Array): number;
  /** Edits the document here and sends what changed. */
  edit(change: (doc: D) => void): number;
  /** Resolves when `test` holds, looking after every frame; rejects when the socket closes first. */
  until(test: () => boolean): Promise<void>;
  /** The close code, once closed. */
  closed: Promise<number>;
  close(): Promise<number>;
};

export type WireOptions = { cookie?: string; query?: string; origin?: string };

/** Opens a socket on `<workshop>/<document>`, answers the server's step 1 and asks for its state. */
export async function openWire<Path extends string>(
  url: string,
  room: Path,
  options: WireOptions = {},
): Promise<Wire<DocAt<Path>>> {
  const { cookie, query = 'saved=1', origin } = options;
  const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/sync/${room}?${query}`, {
    headers: { ...(cookie && { cookie }), ...(origin && { origin }) },
  });
  ws.binaryType = 'nodebuffer';
  const doc = new Y.Doc() as DocAt<Path>;
  const looking = new Set<() => void>();
  const closed = once(ws, 'close').then(([code]) => code as number);
  const wire: Wire<DocAt<Path>> = {
    ws,
    doc,
    frames: [],
    saved: 0,
    refused: [],
    sent: 0,
    send: (frame) => ws.send(frame),
    update(bytes) {
      ws.send(syncFrame(SYNC.update, bytes));
      return (wire.sent += 1);
    },
    edit(change) {
      const before = Y.encodeStateVector(doc);
      change(doc);
      return wire.update(Y.encodeStateAsUpdate(doc, before));
    },
    until: (test) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!test()) return;
          looking.delete(look);
          resolve();
        };
        looking.add(look);
        void closed.then((code) => reject(new Error(`The socket closed with ${code} first`)));
        look();
      }),
    closed,
    close() {
      ws.close();
      return closed;
    },
  };
  ws.on('message', (data: Buffer) => {
    const frame = new Uint8Array(data);
    wire.frames.push(frame);
    read(wire, frame);
    for (const look of looking) look();
  });
  await Promise.race([
    once(ws, 'open'),
    once(ws, 'error').then(([error]) => {
      throw error;
    }),
  ]);
  ws.on('error', () => {});
  ws.send(syncFrame(SYNC.step1, Y.encodeStateVector(doc)));
  return wire;
}

function read(wire: Wire, frame: Uint8Array): void {
  const receipt = readReceipt(frame);
  if (receipt && 'saved' in receipt) wire.saved = receipt.saved;
  else if (receipt) wire.refused.push({ n: receipt.refused, reason: receipt.reason });
  if (frame[0] !== FRAME.sync) return;
  const answer = encoding.createEncoder();
  encoding.writeVarUint(answer, FRAME.sync);
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  if (readSyncMessage(decoder, answer, wire.doc, wire) === SYNC.step1) {
    wire.send(encoding.toUint8Array(answer));
    wire.sent += 1;
  }
}
