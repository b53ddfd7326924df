/**
 * Places of a map as wide as the wall it is shown on.
 * @module
 */
import type { Point } from '../model/map-view.ts';
import type { Picture } from './picture.ts';

/** More than this a map does not look like itself. */
const MOST = 2.4;
/** Room round the outermost organisations, in sheet units. */
const ROUND = 60;

/**
 * Where organisations stand if a drawing is stretched to a shape, across or down. A map of who works with whom says nothing by its
 * distances; one that stands true to the ground must not be stretched.
 * @param aspect width over height
 */
export function stretched({ dots }: Pick<Picture, 'dots'>, aspect: number): (id: string) => Point {
  const all = [...dots.values()];
  const reach = (axis: 'x' | 'y') => {
    const [least, most] = all.reduce(
      ([low, high], dot) => [Math.min(low, dot[axis]), Math.max(high, dot[axis])],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    return Math.max(0, most - least) + 2 * ROUND;
  };
  const by = all.length > 1 ? (aspect * reach('y')) / reach('x') : 1;
  const [across, down] = [Math.min(MOST, Math.max(1, by)), Math.min(MOST, Math.max(1, 1 / by))];
  return (id) => {
    const dot = dots.get(id);
    return dot ? [dot.x * across, dot.y * down] : [0, 0];
  };
}
