/**
 * The outline of a network among strangers.
 * @module
 */
import { polygonContains } from 'd3-polygon';
import type { Bones } from './bones.ts';
import { makeGrid } from './contour.ts';
import { fieldOf, type Measures } from './field.ts';
import { farFrom, type Ring, type Spot } from './geometry.ts';

/**
 * One ring round all members and, where a stranger stands among them and there is no way out, one round the stranger. Who
 * stands right on a member or on a connection that cannot be led round is left inside: everything else would cut a
 * network in two.
 * @param step how fine the line is, in sheet units
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
  // From far outside towards the member furthest west: what is met first is the outer line.
  let start = Math.floor((west[0] - measures.padding * 1.5) / step) - 1;
  while (start < i && !grid.isIn(start + 1, j)) start += 1;
  if (start >= i) return [];
  const outer = grid.follow(start, j);
  // Where a narrow core is finer than the grid, a network comes in several parts: better than somebody left out.
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
    // Asked of the spot on the grid: from within a ring every way along the grid leads to it.
    if (grid.isIn(si, sj) || !isRound(parts, si, sj) || isRound(holes, si, sj)) continue;
    while (!grid.isIn(si + 1, sj)) si += 1;
    holes.push(grid.follow(si, sj));
  }
  return [...parts, ...holes].map((ring) => slim(smooth(ring), step / 24));
}

/** Takes the steps of the grid and the last creases out of a line. */
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

/** Leaves out what lies on the straight way between its neighbours. */
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
