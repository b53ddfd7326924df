/**
 * A vote's result in the order people read it: most dots first.
 * @module
 */
import { largest } from '../../model/extremes.ts';
import { isFew, SHOWN_FROM, type Vote, type VoteOption, type VoteResult } from '../../model/plan/votes.ts';

/** An option with its result. `share` compares its dots with those of the leading option, from 0 to 1. */
export type RankedOption = VoteOption & { dots: number; share: number };

/** Sorts the options by their dots, most first. Options with equal dots keep the order of the question. */
export function rankedOptions({ options }: Pick<Vote, 'options'>, { dots }: VoteResult): RankedOption[] {
  const most = largest([1, ...options.map(({ id }) => dots[id] ?? 0)]);
  return options
    .map((option) => ({ ...option, dots: dots[option.id] ?? 0, share: (dots[option.id] ?? 0) / most }))
    .toSorted((a, b) => b.dots - a.dots);
}

/** Says how many voted, and why nothing more is said when they are few: `2 people have voted. Dots are shown when at least 3 have.` */
export function turnout({ people }: Pick<VoteResult, 'people'>): string {
  const voted =
    people === 0
      ? 'Nobody has voted.'
      : people === 1
        ? 'One person has voted.'
        : `${people} people have voted.`;
  return isFew(people) ? `${voted} Dots are shown when at least ${SHOWN_FROM} have.` : voted;
}
