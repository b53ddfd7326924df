import { expect, test } from 'vitest';
import { withGuesses } from '../../../../../../shared/activities/map/drawing/layout/layouts.ts';
import { guessPlaces } from '../../../../../../shared/activities/map/drawing/layout/places.ts';
import { drawn } from '../../../../../support/map-in-words.ts';

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

test('a county that nobody has arranged stands as on the ground, north up', () => {
  const ids = Array.from({ length: 200 }, (_, nth) => `o${nth}`);
  const map = drawn(ids);
  const organisations = new Map(
    [...map.organisations].map(([id, one], nth) => [
      id,
      { ...one, grid: [450_000 + nth * 10, 200_000 + nth * 20] as [number, number] },
    ]),
  );
  const places = guessPlaces({ ...map, organisations }, {});
  const [first, last] = [places.get('o0')!, places.get('o199')!];
  expect(last[0]).toBeGreaterThan(first[0]);
  expect(last[1]).toBeLessThan(first[1]);
  // Without coordinates it is a sunflower; either way everybody has a place, and no two the same.
  for (const county of [places, guessPlaces(map, {})]) {
    expect(new Set([...county.values()].map(String)).size).toBe(200);
  }
});
