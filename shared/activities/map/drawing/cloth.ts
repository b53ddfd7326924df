/**
 * How strongly ties are drawn where there are many. A few ties are lines; thousands would be a dark cloth that hides the
 * organisations and networks below it.
 * @module
 */
import type { Line } from './picture.ts';
import { WEIGHT } from './ties.ts';

/** The share of the area that ink may cover before ties grow fainter. A full map of forty organisations stays below it. */
const MOST = 0.1;
/** A tie fainter than this cannot be seen. */
const FAINTEST = 0.06;
/** Added on each side of the organisations, in sheet units, so that a few in one row have an area too. */
const ROUND = 60;

/**
 * The opacity of light ties, between `FAINTEST` and 1, if ties are spread evenly over the area of their ends. It does not depend on
 * where the window is, so that panning does not make ties flicker; zooming in makes them stronger.
 * @param k window units per sheet unit
 * @param grown how large lines are drawn, see `grownAt`
 */
export function clothAt(lines: readonly Line[], k: number, grown: number): number {
  if (lines.length === 0) return 1;
  const ends = lines.flatMap(({ from, to }) => [from, to]);
  // Measured by the spread: by the outermost ends, one school far away would make the area look large for all.
  const room = spread(ends.map(({ x }) => x)) * spread(ends.map(({ y }) => y)) * k * k;
  const thick = Math.max(0.5, Math.min(1.3, grown));
  const ink = lines.reduce(
    (sum, { from, to, strength }) =>
      sum + Math.hypot(from.x - to.x, from.y - to.y) * k * WEIGHT[strength] * thick,
    0,
  );
  return Math.max(FAINTEST, Math.min(1, (MOST * room) / ink));
}

/** The width of an even distribution with the same standard deviation, in sheet units. */
function spread(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
  return Math.sqrt(12 * square) + 2 * ROUND;
}
