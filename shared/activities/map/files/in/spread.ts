/**
 * Room between organisations that were placed elsewhere, in units of another size.
 * @module
 */
import type { Point } from '../../model/map-view.ts';

/** About how far neighbours must stand apart for their names to be read. */
const APART = 100;

/** Drawings of a few units, as graph libraries make them, are spread until names have room; others stay as they are. */
export function spreadOut<T extends { at?: Point }>(things: readonly T[]): T[] {
  const places = things.flatMap(({ at }) => (at ? [at] : []));
  const reach = (axis: 0 | 1) => {
    const [least, greatest] = places.reduce(
      ([low, high], at) => [Math.min(low, at[axis]), Math.max(high, at[axis])],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    return greatest - least;
  };
  const [wide, high] = [reach(0), reach(1)];
  const longest = Math.max(wide, high);
  if (places.length < 2 || longest === 0) return [...things];
  // All in one line is as good a drawing as any.
  const apart = Math.max(Math.sqrt((wide * high) / places.length), longest / places.length);
  const scale = Math.max(1, APART / apart);
  const spread = ([x, y]: Point): Point => [Math.round(x * scale), Math.round(y * scale)];
  return scale === 1
    ? [...things]
    : things.map((thing) => (thing.at ? { ...thing, at: spread(thing.at) } : thing));
}
