/**
 * Spreads organisations that another program placed in smaller units.
 * @module
 */
import type { Point } from '../../model/map-view.ts';

/** About how far apart neighbours must stand so that their names can be read, in sheet units. */
const APART = 100;

/** Scales a drawing up until names have room. Graph libraries make drawings a few units wide; a drawing that is large enough stays as it is. */
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
  if (places.length < 2) return [...things];
  // All in one point: whatever saved them had not placed them.
  if (longest === 0) return things.map(({ at: _, ...thing }) => thing as T);
  // Organisations in one straight line have no area, so their distance along the line counts.
  const apart = Math.max(Math.sqrt((wide * high) / places.length), longest / places.length);
  const scale = Math.max(1, APART / apart);
  const spread = ([x, y]: Point): Point => [Math.round(x * scale), Math.round(y * scale)];
  return scale === 1
    ? [...things]
    : things.map((thing) => (thing.at ? { ...thing, at: spread(thing.at) } : thing));
}
