/**
 * Follows the line on which a field is zero. This is marching squares, but only the cells on the line are looked at.
 * @module
 */
import type { Field } from './field.ts';
import type { Ring } from './geometry.ts';

export type Grid = {
  /** Whether a corner of the grid is inside, that is, whether the field is negative there. @param i, j in steps of the grid */
  isIn(i: number, j: number): boolean;
  /** The ring that passes between (i, j) and (i + 1, j). One of the two must be inside and the other outside. */
  follow(i: number, j: number): Ring;
};

/** The corners of a cell, clockwise from the upper left. Side n lies between corner n and the next. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
/** The step to the cell beyond each side. */
const BEYOND = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;
/** More points than any outline has. A line that gets this long would go round for ever, so it is ended. */
const LONGEST = 300_000;

/** @param step the distance between two corners of the grid, in sheet units */
export function makeGrid(field: Field, step: number): Grid {
  const known = new Map<number, number>();
  const value = (i: number, j: number): number => {
    const key = (i + 1_000_000) * 4_000_000 + j + 1_000_000;
    let found = known.get(key);
    if (found === undefined) {
      // Never zero, so that every corner is either inside or outside.
      found = field(i * step, j * step) || 1e-9;
      known.set(key, found);
    }
    return found;
  };
  const isIn = (i: number, j: number) => value(i, j) < 0;
  /** The point at which the line crosses a side of a cell. */
  const crossing = (i: number, j: number, side: number): [number, number] => {
    const [ax, ay] = CORNERS[side] as readonly [number, number];
    const [bx, by] = CORNERS[(side + 1) % 4] as readonly [number, number];
    const [a, b] = [value(i + ax, j + ay), value(i + bx, j + by)];
    const part = a / (a - b);
    return [(i + ax + (bx - ax) * part) * step, (j + ay + (by - ay) * part) * step];
  };
  return {
    isIn,
    follow(startI, startJ) {
      const ring: Ring = [];
      // Enter the cell through its upper or lower side; from then on the inside is always on the same hand.
      let [i, j, side] = isIn(startI, startJ) ? [startI, startJ, 0] : [startI, startJ - 1, 2];
      const [fromI, fromJ, fromSide] = [i, j, side];
      do {
        ring.push(crossing(i, j, side));
        const out = wayOut(i, j, side, isIn);
        const [di, dj] = BEYOND[out] as readonly [number, number];
        [i, j, side] = [i + di, j + dj, (out + 2) % 4];
      } while ((i !== fromI || j !== fromJ || side !== fromSide) && ring.length < LONGEST);
      return ring;
    },
  };
}

/** The side through which the line leaves a cell. @param side the one through which it came in */
function wayOut(i: number, j: number, side: number, isIn: Grid['isIn']): number {
  const inside = CORNERS.map(([x, y]) => isIn(i + x, j + y));
  const changes = (at: number) => inside[at % 4] !== inside[(at + 1) % 4];
  // Where the contour is ambiguous, choose the split that keeps outside cells separate: turn round the corner that is inside.
  const first = inside[side] ? 3 : 1;
  return [first, 2, 4 - first].map((turn) => (side + turn) % 4).find(changes) as number;
}
