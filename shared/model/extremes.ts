/**
 * The largest and the smallest of any number of values: `Math.max(...)` of more than 100,000 overflows the stack.
 * @module
 */

/** The largest value; minus infinity of none. */
export function largest(values: Iterable<number>): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  return most;
}
/** The smallest value; infinity of none. */
export function smallest(values: Iterable<number>): number {
  let least = Infinity;
  for (const value of values) if (value < least) least = value;
  return least;
}
