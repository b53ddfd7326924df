/**
 * The outline of a network that has strangers among its members.
 * @module
 */
import { polygonContains } from 'd3-polygon';
import type { Bones } from './bones.ts';
import { makeGrid } from './contour.ts';
import { fieldOf, type Measures } from './field.ts';
import { farFrom, type Ring, type Spot } from './geometry.ts';

/**
 * Draws one ring round all members, and one round each stranger who has no way out. A stranger who stands right on a member, or on a
 * connection that cannot be led round, is left inside, because keeping them out would cut the network in two.
 * @param step the distance between two points of the line before it is smoothed, in sheet units
 */
export function tightOutline(
  members: readonly Spot[],
  strangers: readonly Spot[],
  bones: Bones,
  { step, ...measures }: Measures & { step: number },
): Ring[] {
  const grid = makeGrid(fieldOf(bones, members, strangers, measures), step);
  const west = members.reduce((a, b) => (b[0] < a[0] ? b : a));
  const [i, j] = [Math.round(west[0] / step), Math.round(west[1] / step)];
  // Go from far outside towards the westernmost member: the first line met is the outer one.
  let start = Math.floor((west[0] - measures.padding * 1.5) / step) - 1;
  while (start < i && !grid.isIn(start + 1, j)) start += 1;
  if (start >= i) return [];
  const outer = grid.follow(start, j);
  // Where a core is narrower than the grid, the network is drawn in several parts, so that no member is left out.
  const parts = [outer];
  for (const [x, y] of members) {
    if (parts.some((part) => polygonContains(part, [x, y]))) continue;
    let [mi, mj] = [Math.round(x / step), Math.round(y / step)];
    if (!grid.isIn(mi, mj)) continue;
    while (grid.isIn(mi - 1, mj)) mi -= 1;
    parts.push(grid.follow(mi - 1, mj));
  }
  const holes: Ring[] = [];
  const isRound = (rings: readonly Ring[], i: number, j: number) =>
    rings.some((ring) => polygonContains(ring, [i * step, j * step]));
  for (const [x, y] of strangers) {
    let [si, sj] = [Math.round(x / step), Math.round(y / step)];
    // Tested at the corner of the grid, not at the stranger: only from inside a ring does walking along the grid reach it.
    if (grid.isIn(si, sj) || !isRound(parts, si, sj) || isRound(holes, si, sj)) continue;
    while (!grid.isIn(si + 1, sj)) si += 1;
    holes.push(grid.follow(si, sj));
  }
  return [...parts, ...holes].map((ring) => slim(smooth(ring), step / 24));
}

/** Smooths the steps of the grid out of a line. */
function smooth(ring: Ring, times = 6): Ring {
  let line = ring;
  for (let time = 0; time < times; time += 1) {
    const last = line;
    line = last.map(([x, y], nth) => {
      const [ax, ay] = last[(nth + last.length - 1) % last.length] as Spot;
      const [bx, by] = last[(nth + 1) % last.length] as Spot;
      return [(ax + 2 * x + bx) / 4, (ay + 2 * y + by) / 4];
    });
  }
  return line;
}

/** Leaves out points that lie on the straight line between their neighbours. @param exact by how much they may miss it */
function slim(ring: Ring, exact: number): Ring {
  const kept: Ring = [];
  let skipped: Spot[] = [];
  ring.forEach((point, nth) => {
    const last = kept.at(-1);
    const next = ring[nth + 1];
    if (!last || !next || skipped.length > 30) {
      kept.push(point);
      skipped = [];
      return;
    }
    skipped.push(point);
    if (skipped.every(([x, y]) => farFrom([last, next], x, y) <= exact)) return;
    kept.push(point);
    skipped = [];
  });
  return kept;
}
