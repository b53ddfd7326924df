/**
 * The few statistics the tables need.
 * @module
 */

/** The value below which a share of the values lies (nearest rank); not a number when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle value, the lower of two. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
