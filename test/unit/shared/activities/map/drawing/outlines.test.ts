import * as fc from 'fast-check';
import { polygonContains } from 'd3-polygon';
import { describe, expect, test } from 'vitest';
import { makePicture, type Picture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import { grownAt } from '../../../../../../shared/activities/map/drawing/pens/pen.ts';
import { skinsOf } from '../../../../../../shared/activities/map/drawing/hulls.ts';
import { farFrom, type Ring } from '../../../../../../shared/activities/map/drawing/outline/geometry.ts';
import { makeMovingOutlines } from '../../../../../../shared/activities/map/drawing/outline/moving.ts';
import {
  convexOutline,
  makeOutlines,
} from '../../../../../../shared/activities/map/drawing/outline/outlines.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';
import { NOW, drawn } from '../../../../../support/map-in-words.ts';

/** Members stand first; all others are strangers to every network. */
function pictureOf(places: readonly Point[], networks: readonly (readonly number[])[]): Picture {
  const map = drawn(
    places.map((_, nth) => `o${nth}`),
    [],
    networks.map((members) => members.map((nth) => `o${nth}`)),
  );
  return makePicture(map, NOW, (id) => places[Number(id.slice(1))] as Point);
}
const outlinesAt = (picture: Picture, k = 1) => {
  const outlines = makeOutlines();
  return picture.hulls.map((hull) => outlines(hull, picture.dots.values(), { k, grown: grownAt(k) }));
};
/** In the ring round everybody, and in none round a stranger. */
const isIn = (rings: readonly Ring[], [x, y]: Point) =>
  rings.filter((ring) => polygonContains(ring, [x, y])).length % 2 === 1;
const range = (count: number) => Array.from({ length: count }, (_, nth) => nth);
const round = (count: number, radius: number): Point[] =>
  range(count).map((nth) => {
    const angle = (nth / count) * 2 * Math.PI;
    return [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
  });

/** Everybody who belongs is inside, nobody else is, at every zoom. */
function expectTruth(picture: Picture, strangers: readonly string[], zooms = [0.25, 0.4, 1, 3]): void {
  for (const k of zooms) {
    outlinesAt(picture, k).forEach((rings, nth) => {
      for (const { id, x, y } of picture.hulls[nth]!.members)
        expect([k, id, isIn(rings, [x, y])]).toEqual([k, id, true]);
      for (const id of strangers) {
        const { x, y } = picture.dots.get(id)!;
        expect([k, id, isIn(rings, [x, y])]).toEqual([k, id, false]);
      }
    });
  }
}

describe('the line round a network', () => {
  test('is calm and convex where nobody else stands within', () => {
    const picture = pictureOf([...round(7, 150), [400, 0]], [range(7)]);
    const [rings] = outlinesAt(picture);
    expect(rings).toEqual([convexOutline(picture.hulls[0]!.members, 36)]);
  });
  test('leaves a stranger in the middle of a ring of members outside, through a gap', () => {
    const picture = pictureOf([...round(9, 220), [0, 0]], [range(9)]);
    expectTruth(picture, ['o9']);
    expect(outlinesAt(picture)[0]).toHaveLength(1);
  });
  test('has a hole where the ring is too close to let the stranger out', () => {
    const picture = pictureOf([...round(8, 95), [0, 0]], [range(8)]);
    expectTruth(picture, ['o8']);
    expect(outlinesAt(picture)[0]).toHaveLength(2);
  });
  test('follows an L, and who stands in its corner is outside', () => {
    const down = range(4).map((nth): Point => [0, nth * 100]);
    const across = range(3).map((nth): Point => [(nth + 1) * 100, 300]);
    expectTruth(pictureOf([...down, ...across, [200, 100], [110, 190]], [range(7)]), ['o7', 'o8']);
  });
  test('goes round whoever stands between two members, and between members in one line', () => {
    expectTruth(
      pictureOf(
        [
          [0, 0],
          [300, 0],
          [150, 5],
        ],
        [[0, 1]],
      ),
      ['o2'],
    );
    expectTruth(
      pictureOf(
        [
          [0, 0],
          [300, 0],
          [150, 0],
        ],
        [[0, 1]],
      ),
      ['o2'],
    );
    expectTruth(
      pictureOf(
        [
          [0, 0],
          [110, 0],
          [220, 0],
          [470, 0],
          [340, 4],
        ],
        [[0, 1, 2, 3]],
      ),
      ['o4'],
    );
  });
  test('stays one piece, in one line and where it squeezes between strangers', () => {
    const row: Point[] = [
      [0, 0],
      [110, 0],
      [220, 0],
      [470, 0],
      [340, 4],
    ];
    expect(outlinesAt(pictureOf(row, [[0, 1, 2, 3]]))[0]).toHaveLength(1);
    const wall = range(20).map((nth): Point => [150, nth * 50 - 475]);
    const picture = pictureOf([[0, 0], [300, 0], ...wall], [[0, 1]]);
    expect(outlinesAt(picture)[0]).toHaveLength(1);
    expectTruth(
      picture,
      wall.map((_, nth) => `o${nth + 2}`),
      // From further away the way between them is finer than what can be drawn.
      [1, 3],
    );
  });
  test('goes round one member alone, whoever stands beside it', () => {
    expectTruth(
      pictureOf(
        [
          [0, 0],
          [40, 0],
        ],
        [[0]],
      ),
      ['o1'],
    );
    expectTruth(
      pictureOf(
        [
          [0, 0],
          [400, 0],
        ],
        [[0]],
      ),
      ['o1'],
    );
  });
  test('holds members who stand on the same spot, and is none round nobody', () => {
    expectTruth(
      pictureOf(
        [
          [0, 0],
          [0, 0],
          [200, 0],
          [100, 100],
          [100, 45],
        ],
        [range(4)],
      ),
      ['o4'],
    );
    expect(outlinesAt(pictureOf([[0, 0]], [[]]))).toEqual([[]]);
  });
  test('of six networks over each other keeps all strangers out, and of networks with the same members none hides another', () => {
    const places = range(40).map((nth): Point => [(nth % 8) * 110, Math.floor(nth / 8) * 110]);
    const six = range(6).map((nth) => range(40).filter((at) => (at * 7 + nth * 5) % 6 < 3));
    const picture = pictureOf(places, six);
    for (const [nth, rings] of outlinesAt(picture).entries()) {
      for (const at of range(40))
        expect([nth, at, isIn(rings, places[at]!)]).toEqual([nth, at, six[nth]!.includes(at)]);
    }
    const same = outlinesAt(pictureOf(round(6, 120), [range(6), range(6)]));
    expect(Math.max(...same[1]![0]!.map(([x]) => x))).toBeGreaterThan(
      Math.max(...same[0]![0]!.map(([x]) => x)) + 2,
    );
  });
});

test('any drawing: every member is inside, and every stranger who stands clear of members and connections outside', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 700 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(place, {
        minLength: 2,
        maxLength: 40,
        selector: ([x, y]) => `${Math.round(x / 40)} ${Math.round(y / 40)}`,
      }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0.3, 0.6, 1, 2),
      (places, count, k) => {
        const members = range(Math.min(count, places.length));
        const picture = pictureOf(places, [members]);
        const [rings] = outlinesAt(picture, k);
        for (const nth of members) expect(isIn(rings!, places[nth]!)).toBe(true);
        // As near as this a way is too narrow to be led round on both sides.
        const clear = 75;
        const free = places.slice(members.length).filter(([x, y]) => {
          const others = places.filter((other) => other[0] !== x || other[1] !== y);
          const crowded = others.some(([ox, oy]) => Math.hypot(ox - x, oy - y) < clear);
          const between = members.some((a) =>
            members.some((b) => a < b && farFrom([places[a]!, places[b]!], x, y) < clear / 4),
          );
          return !crowded && !between;
        });
        for (const spot of free) expect(isIn(rings!, spot)).toBe(false);
      },
    ),
    { seed: 6, numRuns: 300 },
  );
});

describe('outlines are worked out', () => {
  const picture = pictureOf([...round(9, 220), [0, 0], [900, 900]], [range(9)]);
  const [hull] = picture.hulls;
  const at = { k: 1, grown: 1 };
  test('once, until somebody in or near the network moves', () => {
    const outlines = makeOutlines();
    const dots = () => picture.dots.values();
    const first = outlines(hull!, dots(), at);
    expect(outlines(hull!, dots(), at)).toBe(first);
    picture.dots.get('o10')!.x += 50;
    expect(outlines(hull!, dots(), at)).toBe(first);
    picture.dots.get('o9')!.x += 50;
    expect(outlines(hull!, dots(), at)).not.toBe(first);
    expect(outlines(hull!, dots(), { k: 0.5, grown: grownAt(0.5) })).not.toBe(first);
  });
  test('in a hand in every frame where that is quick, and less often where it is slow', () => {
    let [now, cost, count] = [0, 1, 0];
    const slow = makeMovingOutlines(
      () => {
        now += cost;
        count += 1;
        return [];
      },
      () => now,
    );
    for (let frame = 0; frame < 10; frame += 1) slow(hull!, [], at);
    expect(count).toBe(10);
    cost = 20;
    slow(hull!, [], at);
    for (let frame = 0; frame < 9; frame += 1) {
      now += 17;
      slow(hull!, [], at);
    }
    expect(count).toBe(12);
  });
});

test('who is in a hand is kept out of nothing, and its networks are drawn elsewhere', () => {
  const picture = pictureOf([...round(9, 220), [0, 0]], [range(9)]);
  const at = { view: { x: 0, y: 0, k: 1 }, grown: 1 };
  const { skins } = skinsOf(picture, makeOutlines(), at, new Set(['o9']));
  expect(skins[0]!.rings[0]).toHaveLength(convexOutline(picture.hulls[0]!.members, 36).length);
  expect(skinsOf(picture, makeOutlines(), at, new Set(['o1'])).skins).toEqual([]);
});
