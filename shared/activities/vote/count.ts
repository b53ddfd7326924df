/**
 * A vote's result in the order people read it: most dots first.
 * @module
 */
import { largest } from '../../model/extremes.ts';
import type { Vote, VoteOption, VoteResult } from '../../model/plan/votes.ts';

/** An option with its result. `share` compares its dots with those of the leading option, from 0 to 1. */
export type RankedOption = VoteOption & { dots: number; share: number };

/** Sorts the options by their dots, most first. Options with equal dots keep the order of the question. */
export function rankedOptions({ options }: Pick<Vote, 'options'>, { dots }: VoteResult): RankedOption[] {
  const most = largest([1, ...options.map(({ id }) => dots[id] ?? 0)]);
  return options
    .map((option) => ({ ...option, dots: dots[option.id] ?? 0, share: (dots[option.id] ?? 0) / most }))
    .toSorted((a, b) => b.dots - a.dots);
}
