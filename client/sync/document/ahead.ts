/**
 * What a document on this device holds and the server has not got, as far as it costs nothing to know. `words-ahead.ts` says it in
 * words, when the server takes nothing more.
 * @module
 */
import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { FRAME, SYNC } from '../../../shared/protocol/frames.ts';

/** State vectors of when the server last said what it has: its own (`there`), and that of this device (`here`). */
export type Ahead = {
  there?: Uint8Array;
  here?: Uint8Array;
  /** How much this page had written when everything was on the server's disk, as a Yjs clock. */
  own?: number;
};

/** Follows it for as long as the connection is there. Nothing here costs a keystroke anything. */
export function watchAhead({ messageHandlers }: WebsocketProvider, doc: Y.Doc): Ahead {
  const ahead: Ahead = {};
  const read = messageHandlers[FRAME.sync]!;
  messageHandlers[FRAME.sync] = (...args) => {
    const [, decoder] = args;
    const at = decoder.pos;
    if (decoding.readVarUint(decoder) === SYNC.step1) {
      ahead.there = decoding.readVarUint8Array(decoder).slice();
      ahead.here = Y.encodeStateVector(doc);
      delete ahead.own;
    }
    decoder.pos = at;
    read(...args);
  };
  return ahead;
}
