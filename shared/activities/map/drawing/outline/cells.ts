/**
 * A grid that finds the things near a spot without looking at all of them.
 * @module
 */
import { farFrom, type Segment } from './geometry.ts';

export type Cells<T> = {
  /** Adds a thing to every cell that has a point within `reach` of one of its edges. */
  add(thing: T, edges: readonly Segment[]): void;
  /** Every thing within `reach` of a spot, and possibly some that are a little further away. */
  at(x: number, y: number): readonly T[];
};

/** Makes an empty grid. @param size the side of a cell @param reach up to which distance things count as near */
export function makeCells<T>(size: number, reach: number): Cells<T> {
  const cells = new Map<number, T[]>();
  const diagonal = reach + size * Math.SQRT1_2;
  const keyOf = (i: number, j: number) => (i + 32_768) * 65_536 + j + 32_768;
  const none: T[] = [];
  const put = (thing: T, key: number) => {
    const known = cells.get(key);
    if (!known) cells.set(key, [thing]);
    // The edges of one thing are added one after the other, so a double can only be the last entry.
    else if (known.at(-1) !== thing) known.push(thing);
  };
  return {
    add(thing, edges) {
      for (const edge of edges) {
        const [[ax, ay], [bx, by]] = edge;
        const [left, right] = [
          Math.floor((Math.min(ax, bx) - reach) / size),
          Math.floor((Math.max(ax, bx) + reach) / size),
        ];
        const [top, foot] = [
          Math.floor((Math.min(ay, by) - reach) / size),
          Math.floor((Math.max(ay, by) + reach) / size),
        ];
        for (let i = left; i <= right; i += 1) {
          for (let j = top; j <= foot; j += 1) {
            if (farFrom(edge, (i + 0.5) * size, (j + 0.5) * size) <= diagonal) put(thing, keyOf(i, j));
          }
        }
      }
    },
    at: (x, y) => cells.get(keyOf(Math.floor(x / size), Math.floor(y / size))) ?? none,
  };
}
