import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseUpdate, TooMuch } from '../../../server/updates/parsed.ts';
import { partsAhead } from '../../../server/updates/parts-ahead.ts';
import { type Dice, dice } from '../../support/random.ts';

const encoded = (value: unknown) => encoding.encode((encoder) => encoding.writeAny(encoder, value as never));
const countOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
    ? Object.values(value).reduce((sum: number, each) => sum + countOf(each), 1)
    : 1;

function anyValue(random: Dice, levels: number): unknown {
  const some = <T>(make: () => T) => Array.from({ length: random.below(5) }, make);
  const leaves = [undefined, null, 7, -1e12, 0.5, 0.1, 2n ** 40n, true, false, '', 'ä€😀', new Uint8Array(9)];
  const pick = random.below(leaves.length + (levels > 0 ? 8 : 0));
  if (pick < leaves.length) return leaves[pick];
  const within = () => anyValue(random, levels - 1);
  return pick % 2 ? some(within) : Object.fromEntries(some(within).map((each, k) => [`key ${k}`, each]));
}

it('[L11] counts what lib0 reads, value by value, and leaves the decoder where it was', () => {
  const random = dice(5);
  for (let round = 0; round < 2_000; round += 1) {
    const value = anyValue(random, 5);
    const decoder = decoding.createDecoder(encoded(value));
    expect(partsAhead(decoder, Infinity)).toBe(countOf(value));
    expect(decoder.pos).toBe(0);
    expect(decoding.readAny(decoder)).toEqual(value);
  }
});

it('[L11] stops as soon as there is too much, however much there is', () => {
  const decoder = decoding.createDecoder(encoded(Array.from({ length: 5_000 }, () => 1)));
  expect(partsAhead(decoder, 100)).toBe(101);
  // A list that says it has a billion values, and one that lies in itself 100,000 times.
  expect(partsAhead(decoding.createDecoder(new Uint8Array([117, 255, 255, 255, 255, 3, 127])), 1)).toBe(2);
  const deep = new Uint8Array(200_001).map((_, k) => (k % 2 ? 1 : 117)).fill(127, -1);
  expect(partsAhead(decoding.createDecoder(deep), Infinity)).toBe(100_001);
});

it.each([
  ['a list with less in it than it says', [117, 5, 127]],
  ['a string longer than the update', [119, 255, 255, 3, 65]],
  ['a key longer than the update', [118, 1, 255, 255, 3]],
  ['nothing', []],
])('[R6] %s cannot be decoded', (_, bytes) =>
  expect(() => partsAhead(decoding.createDecoder(new Uint8Array(bytes)), Infinity)).toThrow(),
);

it('[L11] a large value in an update is given up before it is made', () => {
  let made = 0;
  const doc = new Y.Doc();
  doc.getMap('m').set(
    'k',
    Array.from({ length: 80_000 }, (_, k) => ({ [`k${k}`]: k })),
  );
  const update = Y.encodeStateAsUpdate(doc);
  const readAny = Y.UpdateDecoderV1.prototype.readAny;
  Y.UpdateDecoderV1.prototype.readAny = function counted(this: Y.UpdateDecoderV1) {
    made += 1;
    return readAny.call(this) as unknown;
  };
  try {
    expect(() => parseUpdate(update, 8_000)).toThrow(TooMuch);
  } finally {
    Y.UpdateDecoderV1.prototype.readAny = readAny;
  }
  expect(made).toBe(0);
});
