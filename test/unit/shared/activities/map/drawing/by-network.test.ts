import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../../../../shared/activities/map/drawing/layout/layouts.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';

const far = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

/** Everybody in none, one or some of a few networks, and ties drawn by dice: most cross between networks. */
const anyMap = fc
  .record({
    networks: fc.integer({ min: 2, max: 8 }),
    belongs: fc.array(fc.array(fc.nat(7), { maxLength: 2 }), { minLength: 12, maxLength: 90 }),
    ties: fc.array(fc.tuple(fc.nat(89), fc.nat(89)), { maxLength: 250 }),
  })
  .map(({ networks, belongs, ties }) => {
    const count = belongs.length;
    const inEach = belongs.map((some) => new Set(some.map((nth) => nth % networks)));
    return {
      organisations: belongs.map((_, nth) => ({ id: `o${nth}` })),
      ties: ties.flatMap(([a, b]): [string, string][] =>
        a % count === b % count ? [] : [[`o${a % count}`, `o${b % count}`]],
      ),
      inEach,
      networks: Array.from({ length: networks }, (_, nth) =>
        inEach.flatMap((own, who) => (own.has(nth) ? [`o${who}`] : [])),
      ),
    };
  });

test('whoever is in one network stands nearer to its middle than to any other’s, however ties cross', () => {
  fc.assert(
    fc.property(anyMap, ({ organisations, ties, networks, inEach }) => {
      const places = layOut({ layout: 'networks', organisations, ties, networks });
      const at = (nth: number) => places.get(`o${nth}`) as Point;
      const alone = inEach.map((own, nth) => ({ nth, own: [...own] })).filter(({ own }) => own.length === 1);
      const middles = networks.map((_, network) => {
        const own = alone.filter((one) => one.own[0] === network).map(({ nth }) => at(nth));
        return own.length > 0 ? middle(own) : undefined;
      });
      for (const { nth, own } of alone) {
        const home = far(at(nth), middles[own[0] as number] as Point);
        middles.forEach((other, network) => {
          if (network !== own[0] && other) expect(home).toBeLessThan(far(at(nth), other));
        });
      }
      // And there is room between networks.
      for (const a of alone)
        for (const b of alone)
          if (a.own[0] !== b.own[0]) expect(far(at(a.nth), at(b.nth))).toBeGreaterThan(140);
      const all = [...places.values()];
      all.forEach((place, nth) =>
        all.slice(nth + 1).forEach((other) => expect(far(place, other)).toBeGreaterThan(30)),
      );
      // Who is in none stands below everybody who is in one alone.
      const lowest = Math.max(...alone.map(({ nth }) => at(nth)[1]));
      inEach.forEach((own, nth) => {
        if (own.size === 0 && alone.length > 0) expect(at(nth)[1]).toBeGreaterThan(lowest);
      });
    }),
    { numRuns: 60, seed: 11 },
  );
});

test('who is in two networks stands between their members', () => {
  const ids = Array.from({ length: 41 }, (_, nth) => `o${nth}`);
  const places = layOut({
    layout: 'networks',
    organisations: ids.map((id) => ({ id })),
    ties: [],
    networks: [ids.slice(0, 21), ids.slice(20)],
  });
  const [x] = places.get('o20') as Point;
  const east = (some: string[]) => some.map((id) => (places.get(id) as Point)[0]);
  expect(Math.max(...east(ids.slice(0, 20)))).toBeLessThan(x);
  expect(Math.min(...east(ids.slice(21)))).toBeGreaterThan(x);
});

test('ties pull nobody out of their own network, or into one they are not in', () => {
  const ids = Array.from({ length: 124 }, (_, nth) => `o${nth}`);
  // Four on a ring. o0 and o123, who is in the first and the third, are tied to all of the second; so are all others.
  const groups = [0, 1, 2, 3].map((nth) => ids.slice(nth * 30, nth * 30 + 30));
  const networks = groups.map((group, nth) => (nth % 2 === 0 ? [...group, 'o123'] : group));
  const second = groups[1] as string[];
  const ties = ids.flatMap((id) =>
    second.filter((other) => other !== id).map((other): [string, string] => [id, other]),
  );
  const places = layOut({ layout: 'networks', organisations: ids.map((id) => ({ id })), ties, networks });
  const at = (id: string) => places.get(id) as Point;
  const rooms = groups.map((group) => {
    const all = group.map(at);
    return { centre: middle(all), r: Math.max(...all.map((one) => far(one, middle(all)))) };
  });
  for (const [nth, { centre, r }] of rooms.entries()) {
    for (const id of ids) if (!networks[nth]?.includes(id)) expect(far(at(id), centre)).toBeGreaterThan(r);
    // A network is a patch and not a heap: everybody has room for a name.
    expect(r).toBeGreaterThan(200);
  }
});
