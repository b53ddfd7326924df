/**
 * Reading what a client sent: one frame, any number of messages. SPEC [R1] [R6].
 * @module
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { FRAME, SYNC } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { EMPTY_VECTOR } from './document/replica.ts';

/** One client id's presence as it was sent; `json` is not parsed yet. */
export type SentState = { id: number; clock: number; json: string };
export type Message =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'document'; update: Uint8Array }
  | { kind: 'awareness'; states: SentState[] }
  | { kind: 'queryAwareness' };

/** The messages of a frame, in order. The byte arrays are views of the frame. */
export class FrameReader {
  readonly #decoder: decoding.Decoder;

  constructor(frame: Uint8Array) {
    this.#decoder = decoding.createDecoder(frame);
  }

  /**
   * Returns the next message; `undefined` after the last. A frame without any is none.
   * @throws on a message that cannot be read or is none of the four kinds; nothing after it can be read either
   */
  next(): Message | undefined {
    if (this.#decoder.pos > 0 && !decoding.hasContent(this.#decoder)) return undefined;
    return readMessage(this.#decoder);
  }
}

function readMessage(decoder: decoding.Decoder): Message {
  const type = decoding.readVarUint(decoder);
  if (type === FRAME.queryAwareness) return { kind: 'queryAwareness' };
  if (type === FRAME.awareness) return { kind: 'awareness', states: readStates(readBytes(decoder)) };
  if (type !== FRAME.sync) throw new Error('Unknown frame type');
  const step = decoding.readVarUint(decoder);
  if (step === SYNC.step1) return { kind: 'step1', stateVector: readStateVector(decoder) };
  if (step === SYNC.step2 || step === SYNC.update) return { kind: 'document', update: readBytes(decoder) };
  throw new Error('Unknown sync message');
}

/** Read here and again when it is answered: what fails later is not the sender's fault. SPEC [L13]. */
function readStateVector(decoder: decoding.Decoder): Uint8Array {
  const stateVector = readBytes(decoder);
  if (stateVector.length > LIMITS.stateVectorBytes) return EMPTY_VECTOR;
  Y.decodeStateVector(stateVector);
  return stateVector;
}

/** What is beyond the limit is not read. SPEC [A6]. */
function readStates(update: Uint8Array): SentState[] {
  const decoder = decoding.createDecoder(update);
  const states: SentState[] = [];
  const count = Math.min(decoding.readVarUint(decoder), LIMITS.presenceStates);
  for (let left = count; left > 0; left -= 1) {
    const id = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    states.push({ id, clock, json: decoding.readVarString(decoder) });
  }
  return states;
}

/** lib0 checks lengths only through the RangeError of the view; a length past the end must never be clipped. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos) throw new Error('Truncated frame');
  return decoding.readUint8Array(decoder, length);
}
