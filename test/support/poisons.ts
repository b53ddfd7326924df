/**
 * Frames that are small to send and dear to take in, as a hostile client would make them.
 * @module
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { awarenessFrame, FRAME, SYNC, syncFrame } from '../../shared/protocol/frames.ts';

type Write = { uint(n: number): void; text(words: string): void };

function bytes(build: (write: Write) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  build({
    uint: (n) => encoding.writeVarUint(encoder, n),
    text: (words) => encoding.writeVarString(encoder, words),
  });
  return encoding.toUint8Array(encoder);
}

const STRING = 4;
const TYPE = 7;
const HAS_RIGHT = 0x40;
const HAS_ORIGIN = 0x80;
const HAS_KEY = 0x20;
const Y_MAP = 1;

/** So many insertions at the start of one list, each before another letter of it: Yjs compares each with all the others. */
export const crowded = (n: number, client = 1, root = 'zz'): Uint8Array =>
  bytes(({ uint, text }) => {
    for (const head of [1, n + 1, client, 0, STRING, 1]) uint(head);
    text(root);
    text('x'.repeat(n));
    for (let k = 0; k < n; k += 1) {
      uint(STRING | HAS_RIGHT);
      uint(client);
      uint(k);
      text('y');
    }
    uint(0);
  });

/** Maps in maps, under one key. */
export const nested = (root: string, key: string, depth: number, client = 7): Uint8Array =>
  bytes(({ uint, text }) => {
    for (const head of [1, depth, client, 0]) uint(head);
    for (let k = 0; k < depth; k += 1) {
      uint(TYPE | HAS_KEY);
      uint(k === 0 ? 1 : 0);
      if (k === 0) text(root);
      else for (const id of [client, k - 1]) uint(id);
      text(key);
      uint(Y_MAP);
    }
    uint(0);
  });

/** One letter each of so many writers. */
export const strangers = (n: number, from = 1_000): Uint8Array =>
  bytes(({ uint, text }) => {
    uint(n);
    for (let k = 0; k < n; k += 1) {
      for (const head of [1, from + k, 0, STRING, 1]) uint(head);
      text('zz');
      text('x');
    }
    uint(0);
  });

/** Letters that follow one that never comes. */
export const orphans = (n: number, client = 5): Uint8Array =>
  bytes(({ uint, text }) => {
    for (const head of [1, n, client, 1]) uint(head);
    for (let k = 0; k < n; k += 1) {
      uint(STRING | HAS_ORIGIN);
      uint(client);
      uint(k);
      text('x');
    }
    uint(0);
  });

/** Every second letter of a text taken out, one range for each. */
export const confetti = (client: number, length: number): Uint8Array =>
  bytes(({ uint }) => {
    for (const head of [0, 1, client, Math.floor(length / 2)]) uint(head);
    for (let k = 0; k < Math.floor(length / 2); k += 1) for (const range of [2 * k, 1]) uint(range);
  });

/** A plain value nested this deep, under a key of a map. */
export function nestedValue(depth: number): Uint8Array {
  let value: unknown = 1;
  for (let n = 0; n < depth; n += 1) value = [value];
  const doc = new Y.Doc();
  doc.getMap('m').set('k', value);
  return Y.encodeStateAsUpdate(doc);
}

/** The same message so many times in one frame. */
export function repeated(message: Uint8Array, times: number): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(message.length * times);
  for (let n = 0; n < times; n += 1) frame.set(message, n * message.length);
  return frame;
}

export const step1 = (vector: Uint8Array = new Uint8Array([0])): Uint8Array => syncFrame(SYNC.step1, vector);
export const queryAwareness = new Uint8Array([FRAME.queryAwareness]);

/** A state vector of so many writers. */
export const longVector = (n: number): Uint8Array =>
  bytes(({ uint }) => {
    uint(n);
    for (let k = 0; k < n; k += 1) for (const entry of [k + 1, 1]) uint(entry);
  });

/** Presence of so many client ids. */
export const crowd = (n: number, from = 1): Uint8Array =>
  awarenessFrame(
    bytes(({ uint, text }) => {
      uint(n);
      for (let k = 0; k < n; k += 1) {
        uint(from + k);
        uint(1);
        text('{}');
      }
    }),
  );
