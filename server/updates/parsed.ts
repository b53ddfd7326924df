/**
 * An update as Yjs parses it, before anything is applied. Whatever has to know what an update brings reads this, so that
 * it is parsed once.
 * @module
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { partsAhead } from './parts-ahead.ts';

type Decoded = ReturnType<typeof Y.decodeUpdate>;
export type Struct = Decoded['structs'][number];
export type Parsed = Decoded & { bytes: number };

/** There is more in an update than this thread may take the time to parse. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

/**
 * @param most how many structs, words and values it may hold
 * @throws {TooMuch} when it holds more; anything else when it cannot be decoded
 */
export function parseUpdate(update: Uint8Array, most = Infinity): Parsed {
  // Each part takes at least a byte. This is the way of nearly all updates, and the cheaper one.
  if (update.length <= most) {
    const { structs, ds } = Y.decodeUpdate(update);
    return { structs, ds, bytes: update.length };
  }
  partsLeft = most;
  return { ...Y.decodeUpdateV2(update, CountingDecoder), bytes: update.length };
}

/** How many more parts the update that is being parsed may have. Parsing is never interrupted by another. */
let partsLeft = Infinity;

function count(parts: number): void {
  partsLeft -= parts;
  if (partsLeft < 0) throw new TooMuch();
}

/** Yjs's own decoder, which counts what it reads. */
class CountingDecoder extends Y.UpdateDecoderV1 {
  override readInfo() {
    count(1);
    return super.readInfo();
  }
  override readString() {
    count(1);
    return super.readString();
  }
  override readDsClock() {
    // A step 2 holds every deletion there ever was, and looking at them is cheap.
    count(1 / DELETIONS_PER_PART);
    return super.readDsClock();
  }
  override readAny() {
    // Before it is read: making a large value is what takes the time.
    count(partsAhead(this.restDecoder, partsLeft));
    return super.readAny();
  }
  override readJSON() {
    const { pos } = this.restDecoder;
    const length = decoding.readVarUint(this.restDecoder);
    this.restDecoder.pos = pos;
    count(length / BYTES_PER_PART);
    return super.readJSON();
  }
}

const DELETIONS_PER_PART = 10;
/** Of a value as JSON. */
const BYTES_PER_PART = 8;

/** The first clock after a struct. */
export const endOf = ({ id, length }: Struct): number => id.clock + length;

/** The struct that holds a clock, in structs of one client in order; `undefined` when none does. */
export function structAt<S extends { id: Y.ID; length: number }>(
  structs: readonly S[] | undefined,
  clock: number,
): S | undefined {
  let low = 0;
  let high = (structs?.length ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const struct = structs?.[middle] as S;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock < struct.id.clock + struct.length) return struct;
    else low = middle + 1;
  }
  return undefined;
}

/** The structs of an update by client, in the order they came. */
export function byClient(structs: readonly Struct[]): Map<number, Struct[]> {
  const clients = new Map<number, Struct[]>();
  for (const struct of structs) {
    const own = clients.get(struct.id.client);
    if (own) own.push(struct);
    else clients.set(struct.id.client, [struct]);
  }
  return clients;
}
