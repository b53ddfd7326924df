import { describe, expect, test } from 'vitest';
import {
  LAYOUTS,
  gridScale,
  layOut,
  type LayoutRequest,
} from '../../../../../../shared/activities/map/drawing/layout/layouts.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';

const ids = Array.from({ length: 24 }, (_, nth) => ({ id: `o${nth}` }));
const wish: LayoutRequest = {
  layout: 'force',
  organisations: ids,
  ties: ids.slice(1, 20).map(({ id }, nth) => [`o${Math.floor(nth / 3)}`, id] as const),
  networks: [
    ['o1', 'o2', 'o3', 'o4'],
    ['o4', 'o5', 'o6', 'o7'],
  ],
  centre: 'o0',
};
const far = (a: Point | undefined, b: Point | undefined) => Math.hypot(a![0] - b![0], a![1] - b![1]);

describe('every layout', () => {
  test.each(LAYOUTS)('%s gives everybody a place, on no one else, and the same one each time', (layout) => {
    const places = layOut({ ...wish, layout });
    expect([...places.keys()].sort()).toEqual(ids.map(({ id }) => id).sort());
    const all = [...places.values()];
    for (const [nth, place] of all.entries()) {
      expect(place.every(Number.isFinite)).toBe(true);
      for (const other of all.slice(nth + 1)) expect(far(place, other)).toBeGreaterThan(30);
    }
    expect([...layOut({ ...wish, layout })]).toEqual([...places]);
  });
  test.each(LAYOUTS)('%s can arrange nobody and one', (layout) => {
    expect(layOut({ layout, organisations: [], ties: [], networks: [] }).size).toBe(0);
    expect(layOut({ layout, organisations: [{ id: 'a' }], ties: [], networks: [] }).size).toBe(1);
  });
});

test('rings: who is tied to the middle is nearer than who is two ties away, and strangers stand outside', () => {
  const places = layOut({
    layout: 'rings',
    centre: 'm',
    organisations: ['m', 'near', 'next', 'alone'].map((id) => ({ id })),
    ties: [
      ['m', 'near'],
      ['next', 'near'],
    ],
    networks: [],
  });
  const radius = (id: string) => far(places.get('m'), places.get(id));
  expect(radius('near')).toBeLessThan(radius('next'));
  expect(radius('next')).toBeLessThan(radius('alone'));
});

test('by network: members stand nearer to each other than to another network', () => {
  const places = layOut({ ...wish, layout: 'networks', ties: [] });
  expect(far(places.get('o1'), places.get('o2'))).toBeLessThan(far(places.get('o1'), places.get('o6')));
});

test('as on the ground: north is up, and distances keep their proportion', () => {
  const grids: [number, number][] = [
    [400_000, 100_000],
    [400_000, 120_000],
    [410_000, 100_000],
  ];
  const organisations = grids.map((grid, nth) => ({ id: `o${nth}`, grid }));
  const places = layOut({
    layout: 'geography',
    organisations: [...organisations, { id: 'x' }],
    ties: [],
    networks: [],
  });
  expect(places.get('o1')![1]).toBeLessThan(places.get('o0')![1]);
  expect(far(places.get('o0'), places.get('o1'))).toBeCloseTo(20_000 * gridScale(grids));
  expect(far(places.get('o0'), places.get('o2'))).toBeCloseTo(10_000 * gridScale(grids));
  // Nobody is left out for want of coordinates.
  expect(places.get('x')![1]).toBeGreaterThan(places.get('o0')![1]);
});
