/**
 * Describes how far a room's ratings lie apart. An average would hide what the talk is about: that people differ.
 * @module
 */
import type { MarkCounts } from '../../model/plan/votes.ts';

export type Spread = {
  /** How many people chose 1, 2, 3, 4 and 5. */
  counts: readonly [number, number, number, number, number];
  people: number;
  /** The lowest mark anybody gave; `undefined` while nobody has rated. */
  lowest?: number;
  highest?: number;
  /** The mark that at least half the people chose, if there is one. */
  mostly?: number;
};

/**
 * Works out the spread of one scale.
 * @param counts how many people chose 1, 2, 3, 4 and 5, as the server publishes them
 */
export function spreadOf(counts: Readonly<MarkCounts>): Spread {
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people === 0) return { counts, people };
  const common = counts.filter((count) => count * 2 >= people).length === 1;
  const mostly = counts.findIndex((count) => count * 2 >= people) + 1;
  return {
    counts,
    people,
    lowest: counts.findIndex((count) => count > 0) + 1,
    highest: counts.findLastIndex((count) => count > 0) + 1,
    ...(common ? { mostly } : {}),
  };
}

/** Says a spread in words: `5 people: 1 to 4, mostly 3`. */
export function describeSpread({ people, lowest, highest, mostly }: Spread): string {
  if (people === 0) return 'Nobody yet';
  if (people === 1) return `1 person: ${lowest}`;
  if (lowest === highest) return `${people} people: all ${lowest}`;
  return `${people} people: ${lowest} to ${highest}${mostly ? `, mostly ${mostly}` : ''}`;
}
