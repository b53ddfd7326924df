import { polygonContains, polygonHull } from 'd3-polygon';
import { expect, test } from 'vitest';
import type { Places } from '../../../../../../shared/activities/map/drawing/layout/bodies.ts';
import { layOutSmallMap } from '../../../../../../shared/activities/map/drawing/layout/small-map.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';

const named = (...ids: string[]) => ids.map((id) => ({ id }));
/** Two networks of four, one tie between them, and one organisation on its own. */
const organisations = named('a', 'b', 'e', 'alone', 'f', 'c', 'd', 'g', 'h');
const [ours, theirs] = [
  ['a', 'b', 'c', 'd'],
  ['e', 'f', 'g', 'h'],
];
/** How far two stand from each other, in sheet units. */
function far(places: Places, one: string, other: string): number {
  const [[x, y], [a, b]] = [places.get(one)!, places.get(other)!];
  return Math.hypot(x - a, y - b);
}
/** Those who stand within a network and are not in it. */
function strangersIn(places: Places, members: readonly string[]): string[] {
  const corner = (id: string) => [...places.get(id)!] as [number, number];
  const hull = polygonHull(members.map(corner))!;
  return [...places.keys()].filter((id) => !members.includes(id) && polygonContains(hull, corner(id)));
}
const map = { organisations, ties: [['a', 'e']] as const, networks: [ours!, theirs!] };

test('a network draws its members together, and nobody else stands among them', () => {
  const places = layOutSmallMap(map);
  const without = layOutSmallMap({ ...map, networks: [] });
  for (const members of [ours!, theirs!]) {
    const apart = (at: Places) =>
      members.reduce((sum, id) => sum + members.reduce((all, other) => all + far(at, id, other), 0), 0);
    expect(apart(places)).toBeLessThan(apart(without));
    expect(strangersIn(places, members)).toEqual([]);
  }
});

test('an organisation that ties pull into a network it is not in stays outside', () => {
  const members = ['a', 'b', 'c', 'd', 'e'];
  const ties = [
    ['x', 'a'],
    ['x', 'b'],
  ] as const;
  const places = layOutSmallMap({
    organisations: named('a', 'b', 'c', 'x', 'd', 'e'),
    ties,
    networks: [members],
  });
  expect(strangersIn(places, members)).toEqual([]);
});

test('those with a tie stand nearer to each other than the networks’ other members do', () => {
  const places = layOutSmallMap(map);
  for (const id of ['f', 'g', 'h']) expect(far(places, 'a', 'e')).toBeLessThan(far(places, 'a', id));
});

test('everybody has room for a name, wider than high, and the drawing lies on its side', () => {
  const at: Point[] = [...layOutSmallMap(map).values()];
  for (const [nth, [x, y]] of at.entries()) {
    for (const [a, b] of at.slice(nth + 1))
      expect(Math.abs(x - a) >= 278 || Math.abs(y - b) >= 82, `${x} ${y}, ${a} ${b}`).toBe(true);
  }
  const length = (axis: 0 | 1) =>
    Math.max(...at.map((place) => place[axis])) - Math.min(...at.map((place) => place[axis]));
  expect(length(0)).toBeGreaterThan(length(1));
});

test('the same map has the same places each time', () => {
  expect([...layOutSmallMap(map)]).toEqual([...layOutSmallMap(map)]);
});

test('an empty map, one organisation, and a network or a tie of strangers do no harm', () => {
  expect(layOutSmallMap({ organisations: [], ties: [], networks: [] }).size).toBe(0);
  const places = layOutSmallMap({
    organisations: named('a', 'b'),
    ties: [['a', 'gone']],
    networks: [['gone'], []],
  });
  expect([...places.values()].flat().every(Number.isFinite)).toBe(true);
  expect(layOutSmallMap({ organisations: named('a'), ties: [], networks: [['a']] }).get('a')).toEqual([0, 0]);
});
