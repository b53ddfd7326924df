import { expect, test } from 'vitest';
import { withGuesses } from '../../../../../client/features/map-canvas/layout/layouts.ts';
import { guessPlaces } from '../../../../../client/features/map-canvas/layout/places.ts';
import { drawn } from './sample.ts';

test('whoever has no place gets one near whom they are tied to, and on nobody', () => {
  const map = drawn(['a', 'b', 'new'], [['new', 'a']]);
  const guessed = guessPlaces(map, { a: [0, 0], b: [2000, 0] });
  expect([...guessed.keys()]).toEqual(['new']);
  const [x, y] = guessed.get('new')!;
  expect(Math.hypot(x, y)).toBeGreaterThan(40);
  expect(Math.hypot(x, y)).toBeLessThan(200);
});

test('who is tied to nobody stands at the edge of the drawing', () => {
  expect(guessPlaces(drawn(['a', 'new']), { a: [500, 0] }).get('new')![0]).toBeGreaterThan(560);
});

test('every screen guesses the same, whatever order the entries came in', () => {
  const ids = Array.from({ length: 12 }, (_, nth) => `o${nth}`);
  const ties = ids.slice(1).map((id) => ['o0', id] as const);
  const one = guessPlaces(drawn(ids, ties), {});
  const other = guessPlaces(drawn(ids.toReversed(), ties), {});
  expect(new Map(other)).toEqual(new Map(one));
  expect(one.size).toBe(12);
});

test('the first move writes down where all the others stand as well', () => {
  const guessed = guessPlaces(drawn(['a', 'b', 'c']), {});
  const written = withGuesses(new Map([['a', [7, 7]]]), guessed);
  expect(written.get('a')).toEqual([7, 7]);
  expect(written.get('b')).toEqual(guessed.get('b'));
});

test('a whole county without places is there at once', () => {
  const map = drawn(Array.from({ length: 1500 }, (_, nth) => `o${nth}`));
  const since = performance.now();
  expect(guessPlaces(map, {}).size).toBe(1500);
  expect(performance.now() - since).toBeLessThan(500);
});
