/**
 * Finds places for the name of a network: outside its line and close to it.
 * @module
 */
import type { Ring } from '../outline/geometry.ts';
import { type Box, boxOf, cut, type Label, type Measure, meet, passes } from './label.ts';
import type { Skin } from '../hulls.ts';

/** The distance from the line to the letters, in window units. */
const AWAY = 5;
/** How many places along a line are tried. */
const TRIED = 72;
const LONGEST = 48;

/** The places for a name, best first: over the top, then under the foot, then the rest from top to foot. Places across another network's line come last. */
export function namesBeside(
  { hull, rings }: Skin,
  skins: readonly Skin[],
  {
    measure,
    seen,
    counted,
    longest,
  }: {
    measure: Measure;
    seen: Box;
    /** Adds the number of members to the name. */
    counted?: boolean;
    /** The most letters. */
    longest?: number | undefined;
  },
): Label[] {
  const [ring] = rings;
  if (!hull.name || !ring || ring.length < 3) return [];
  const text = fitting(hull.name, counted ? ` (${hull.members.length})` : '', seen, measure, longest);
  const label: Label = { id: hull.id, text, x: 0, y: 0, align: 'center', network: true };
  const { w, h } = boxOf(label, measure);
  const others = skins.filter((skin) => skin.hull !== hull).flatMap((skin) => skin.rings);
  const top = ring.reduce((a, b) => (b[1] < a[1] ? b : a));
  const foot = ring.reduce((a, b) => (b[1] > a[1] ? b : a));
  const tall = foot[1] - top[1] || 1;
  return spotsAlong(ring)
    .flatMap(({ at: [x, y], out: [nx, ny], most }) => {
      const spot = {
        ...label,
        x: intoSight(x + nx * (w / 2 + AWAY) * sideways(ny), w, seen),
        y: y + ny * AWAY + (Math.abs(ny) > 0.2 ? Math.sign(ny) * (h / 2) : 0),
      };
      const box = boxOf(spot, measure);
      if (rings.some((own) => touches(own, box))) return [];
      const crossed = others.some((other) => touches(other, box)) ? 2 : 0;
      const penalty = most === 'top' ? 0 : most === 'foot' ? 0.15 : 0.3 + (y - top[1]) / tall;
      return [{ spot, penalty: penalty + crossed }];
    })
    .sort((a, b) => a.penalty - b.penalty)
    .map(({ spot }) => spot);
}
/** How far a name is moved sideways: not at all over a level line, by half its width at a vertical one. */
const sideways = (ny: number) => Math.sqrt(Math.max(0, 1 - ny * ny));

/** Moves a name by up to half its width, if that brings all of it into sight. */
const intoSight = (x: number, w: number, seen: Box): number => {
  const inside = Math.max(seen.x + w / 2, Math.min(seen.x + seen.w - w / 2, x));
  return Math.abs(inside - x) <= w / 2 ? inside : x;
};

/** Cuts a name until it fits the width of the window. */
function fitting(name: string, end: string, seen: Box, measure: Measure, most = LONGEST): string {
  let longest = most;
  while (longest > 8 && measure(cut(name, longest) + end, true) + 8 > seen.w) longest -= 4;
  return cut(name, longest) + end;
}

type Place = { at: readonly [number, number]; out: readonly [number, number]; most?: 'top' | 'foot' };

/** Places along a ring, each with the direction that leads outside. */
function spotsAlong(ring: Ring): Place[] {
  const count = ring.length;
  const area = ring.reduce((sum, [x, y], nth) => {
    const [bx, by] = ring[(nth + 1) % count] as [number, number];
    return sum + x * by - bx * y;
  }, 0);
  const side = area > 0 ? 1 : -1;
  const place = (nth: number): Place => {
    const [ax, ay] = ring[(nth + count - 1) % count] as [number, number];
    const [bx, by] = ring[(nth + 1) % count] as [number, number];
    const long = Math.hypot(bx - ax, by - ay) || 1;
    return {
      at: ring[nth] as [number, number],
      out: [(side * (by - ay)) / long, (-side * (bx - ax)) / long],
    };
  };
  const most = (axis: 0 | 1, sign: 1 | -1) =>
    ring.reduce(
      (best, spot, nth) => (sign * (spot[axis] - (ring[best] as [number, number])[axis]) > 0 ? nth : best),
      0,
    );
  const step = Math.max(1, count / TRIED);
  const places = Array.from({ length: Math.floor(count / step) }, (_, nth) => place(Math.floor(nth * step)));
  const at = (nth: number) => ring[nth] as [number, number];
  return [
    { at: at(most(1, -1)), out: [0, -1], most: 'top' },
    { at: at(most(1, 1)), out: [0, 1], most: 'foot' },
    // On a long and winding line the evenly spaced places may miss the outermost bends.
    { at: at(most(0, -1)), out: [-1, 0] },
    { at: at(most(0, 1)), out: [1, 0] },
    ...places,
  ];
}

/** Bounds are cached: a county has hundreds of networks, and each name is tested against the lines of all the others. */
const bounds = new WeakMap<Ring, Box>();
function boundsOf(ring: Ring): Box {
  const known = bounds.get(ring);
  if (known) return known;
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    foot = Math.max(foot, y);
  }
  const box = { x: left, y: top, w: right - left, h: foot - top };
  bounds.set(ring, box);
  return box;
}

/** Whether a ring passes through a box or within one unit of it. */
export function touches(ring: Ring, { x, y, w, h }: Box): boolean {
  const near = { x: x - 1, y: y - 1, w: w + 2, h: h + 2 };
  if (!meet(boundsOf(ring), near)) return false;
  return ring.some(([bx, by], nth) => {
    const [ax, ay] = ring[(nth + ring.length - 1) % ring.length] as [number, number];
    return passes({ x: ax, y: ay }, { x: bx, y: by }, near);
  });
}
