/**
 * How much there is in a plain value that has not been read yet.
 * @module
 */
import * as decoding from 'lib0/decoding';

/**
 * Counts the values within the one that comes next, itself included, without making any of them: a megabyte of small ones takes
 * a tenth of a second to make. Stops at `most`. The decoder stays where it is. Nothing here calls itself, however deep the value is.
 * @returns the count, or `most` and one more
 * @throws when it cannot be decoded
 */
export function partsAhead(decoder: decoding.Decoder, most: number): number {
  const start = decoder.pos;
  let count = 0;
  /** How many values are still to come in each of the lists and objects that have been begun. */
  const open: { left: number; named: boolean }[] = [{ left: 1, named: false }];
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    if (inner.left === 0) {
      open.pop();
      continue;
    }
    inner.left -= 1;
    count += 1;
    if (count > most) break;
    if (inner.named) skipBytes(decoder);
    const begun = skipValue(decoder);
    if (begun) open.push(begun);
  }
  decoder.pos = start;
  return count;
}

/** Skips a value, or what stands before the first one in a list or an object. The numbers are those of lib0's `readAny`. */
function skipValue(decoder: decoding.Decoder): { left: number; named: boolean } | undefined {
  if (!decoding.hasContent(decoder)) throw new Error('The update ends within a value.');
  switch (decoding.readUint8(decoder)) {
    case 125:
      decoding.readVarInt(decoder);
      return undefined;
    case 124:
      decoder.pos += 4;
      return undefined;
    case 123:
    case 122:
      decoder.pos += 8;
      return undefined;
    case 119:
    case 116:
      skipBytes(decoder);
      return undefined;
    case 118:
      return { left: decoding.readVarUint(decoder), named: true };
    case 117:
      return { left: decoding.readVarUint(decoder), named: false };
    default:
      return undefined;
  }
}

/** Skips a string or bytes, which say how long they are. */
function skipBytes(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos)
    throw new Error('The value says that it is longer than the update.');
  decoder.pos += length;
}
