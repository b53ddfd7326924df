/**
 * A vote's result as people read it: most dots first.
 * @module
 */
import type { Vote, VoteOption, VoteResult } from '../../model/plan/votes.ts';

/** `share`: of the dots on the option that has most, from 0 to 1. */
export type RankedOption = VoteOption & { dots: number; share: number };

/** Options with equal dots keep the order they were asked in. */
export function rankedOptions({ options }: Pick<Vote, 'options'>, { dots }: VoteResult): RankedOption[] {
  const most = Math.max(1, ...options.map(({ id }) => dots[id] ?? 0));
  return options
    .map((option) => ({ ...option, dots: dots[option.id] ?? 0, share: (dots[option.id] ?? 0) / most }))
    .toSorted((a, b) => b.dots - a.dots);
}
