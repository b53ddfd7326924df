/**
 * Describes how far a room's ratings lie apart. An average would hide what the talk is about: that people differ.
 * @module
 */
import { type CardMarks, isFew, markedBy, type MarkCounts, SHOWN_FROM } from '../../model/plan/votes.ts';

export type Spread = {
  /** How many people chose 1, 2, 3, 4 and 5. */
  counts: Readonly<MarkCounts>;
  people: number;
  /** True when so few have rated that their marks are not shown. */
  few?: true;
  /** The lowest mark anybody gave; `undefined` while nobody has rated. */
  lowest?: number;
  highest?: number;
  /** The mark that at least half the people chose, if there is one. */
  mostly?: number;
};

/**
 * Works out the spread of one scale, or says that too few have rated.
 * @param marks of the card, as the server publishes them
 */
export function spreadOf(marks: CardMarks, scale: 'matters' | 'now'): Spread {
  const counts = marks[scale];
  const people = markedBy(counts) || (marks.few?.[scale] ?? 0);
  if (people === 0) return { counts, people };
  if (isFew(people)) return { counts: NONE, people, few: true };
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

const NONE: Readonly<MarkCounts> = [0, 0, 0, 0, 0];

/** Says what a spread was last time: `Last time 5 people: 1 to 4, mostly 3`. `undefined` when nobody had rated it. */
export function describeLast(spread: Spread): string | undefined {
  if (spread.people === 0) return undefined;
  return spread.few ? `Last time fewer than ${SHOWN_FROM} rated it` : `Last time ${describeSpread(spread)}`;
}

/** Says a spread in words: `5 people: 1 to 4, mostly 3`. */
export function describeSpread({ people, few, lowest, highest, mostly }: Spread): string {
  if (people === 0) return 'Nobody yet';
  if (few) return `${people === 1 ? 'One has' : 'Two have'} rated. Shown from ${SHOWN_FROM}.`;
  if (lowest === highest) return `${people} people: all ${lowest}`;
  return `${people} people: ${lowest} to ${highest}${mostly ? `, mostly ${mostly}` : ''}`;
}
