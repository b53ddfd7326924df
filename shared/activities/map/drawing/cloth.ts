/**
 * How strong ties may be drawn where there are many: one by one they are lines, by the thousand a dark cloth over the
 * organisations and networks they tie.
 * @module
 */
import type { Line } from './picture.ts';
import { WEIGHT } from './ties.ts';

/** So much of the room may be ink before ties grow fainter: a full map of forty organisations has less. */
const MOST = 0.1;
/** A thread that is fainter is not seen by anybody. */
const FAINTEST = 0.06;
/** Beyond the outermost organisations, in sheet units: a few in a row have room as well. */
const ROUND = 60;

/**
 * What is left of the strength of light ties, from 1 down, where ties are drawn evenly over the room their ends
 * stand in. The same wherever one pans, so that nothing flickers; coming nearer makes them stronger.
 * @param k window units per sheet unit
 * @param grown how large lines are drawn
 */
export function clothAt(lines: readonly Line[], k: number, grown: number): number {
  if (lines.length === 0) return 1;
  const ends = lines.flatMap(({ from, to }) => [from, to]);
  // The spread, not the outermost: one school far away does not make room for the others.
  const room = spread(ends.map(({ x }) => x)) * spread(ends.map(({ y }) => y)) * k * k;
  const thick = Math.max(0.5, Math.min(1.3, grown));
  const ink = lines.reduce(
    (sum, { from, to, strength }) =>
      sum + Math.hypot(from.x - to.x, from.y - to.y) * k * WEIGHT[strength] * thick,
    0,
  );
  return Math.max(FAINTEST, Math.min(1, (MOST * room) / ink));
}

/** How wide something spread as evenly would be. */
function spread(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
  return Math.sqrt(12 * square) + 2 * ROUND;
}
