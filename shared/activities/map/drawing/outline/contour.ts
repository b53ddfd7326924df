/**
 * The line where a field changes its sign, followed round: marching squares that look only where the line goes.
 * @module
 */
import type { Field } from './field.ts';
import type { Ring } from './geometry.ts';

export type Grid = {
  /** @param i, j in steps of the grid */
  isIn(i: number, j: number): boolean;
  /** The ring that passes between (i, j) and (i + 1, j), which must lie on two sides of it. */
  follow(i: number, j: number): Ring;
};

/** Corners of a cell from the upper left, clockwise; side n lies between corner n and the next. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
/** Where one gets through each side. */
const BEYOND = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;
/** No outline is as long as this; whoever gets here would go round for ever. */
const LONGEST = 300_000;

export function makeGrid(field: Field, step: number): Grid {
  const known = new Map<number, number>();
  const value = (i: number, j: number): number => {
    const key = (i + 1_000_000) * 4_000_000 + j + 1_000_000;
    let found = known.get(key);
    if (found === undefined) {
      // Never nought: every corner is on one side.
      found = field(i * step, j * step) || 1e-9;
      known.set(key, found);
    }
    return found;
  };
  const isIn = (i: number, j: number) => value(i, j) < 0;
  /** Where the line crosses a side. */
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
      // In through the upper side of the cell, and on with what is inside always on the same hand.
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

/** Through which side the line leaves a cell that it came into through another. */
function wayOut(i: number, j: number, side: number, isIn: Grid['isIn']): number {
  const inside = CORNERS.map(([x, y]) => isIn(i + x, j + y));
  const changes = (at: number) => inside[at % 4] !== inside[(at + 1) % 4];
  // Of two ways the one that keeps what is outside apart: turning round the corner that is inside.
  const first = inside[side] ? 3 : 1;
  return [first, 2, 4 - first].map((turn) => (side + turn) % 4).find(changes) as number;
}
