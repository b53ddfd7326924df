/**
 * The ratings of a whole room as one picture: what matters to people against where they are now.
 * @module
 */
import { markedBy, type MarkCounts, type RatingsResult } from '../../model/plan/votes.ts';

/** One scale of one card. Marks go from 1 to 5. */
export type RoomMark = {
  /** The average. It only decides the place in the picture; words always say the spread. */
  mean: number;
  /** The middle half of the answers lies between these marks. */
  from: number;
  to: number;
};
export type RatedCard = {
  card: string;
  matters: RoomMark;
  now: RoomMark;
  /** True when people disagree: on one of the scales a quarter say 2 or less, and another quarter 4 or more. */
  split: boolean;
};
export type RoomRatings = {
  people: number;
  /** How many cards are left out until more people have rated them, so that nobody's marks can be told. */
  few: number;
  /** In the order they were asked for. A card that was not rated on both scales is left out. */
  cards: RatedCard[];
  /** The median of all cards on each scale: half of them lie above it, half below. */
  middle: { matters: number; now: number };
  /** The cards that matter most and have furthest to go: at most three, the widest gap first. */
  furthest: RatedCard[];
};

const FURTHEST = 3;

/**
 * Turns the published totals into the picture's data.
 * @param order card ids in the order to keep; it also settles ties
 */
export function roomRatings(result: RatingsResult, order: readonly string[]): RoomRatings {
  const cards = order.flatMap((card) => {
    const counts = result.cards[card];
    const matters = counts && markOf(counts.matters);
    const now = counts && markOf(counts.now);
    if (!matters || !now) return [];
    const split = isSplit(matters) || isSplit(now);
    return [{ card, matters, now, split }];
  });
  const middle = {
    matters: median(cards.map(({ matters }) => matters.mean)),
    now: median(cards.map(({ now }) => now.mean)),
  };
  const furthest = cards
    .filter(({ matters, now }) => matters.mean >= middle.matters && now.mean <= middle.now)
    .filter((card) => gapOf(card) > 0)
    .sort((a, b) => gapOf(b) - gapOf(a))
    .slice(0, FURTHEST);
  const few = order.filter((card) => {
    const left = result.cards[card]?.few;
    return (left?.matters ?? 0) + (left?.now ?? 0) > 0;
  }).length;
  return { people: result.people, few, cards, middle, furthest };
}

/** How far a card's importance is above what is in place now, in marks. */
export const gapOf = ({ matters, now }: RatedCard): number => matters.mean - now.mean;

const isSplit = ({ from, to }: RoomMark): boolean => from <= 2 && to >= 4;

/** Sums up one scale of one card; `undefined` when nobody gave a mark. */
function markOf(counts: Readonly<MarkCounts>): RoomMark | undefined {
  const people = markedBy(counts);
  if (people === 0) return undefined;
  const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / people;
  return { mean, from: markAt(counts, people * 0.25), to: markAt(counts, people * 0.75) };
}

/** The mark of the nth person when all people are sorted by their mark. */
function markAt(counts: Readonly<MarkCounts>, nth: number): number {
  let passed = 0;
  const index = counts.findIndex((count) => (passed += count) >= nth);
  return index + 1;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return ((low ?? 0) + (high ?? low ?? 0)) / 2;
}
