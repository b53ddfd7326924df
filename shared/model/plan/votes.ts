/**
 * Votes, and the totals that are revealed. A ballot is never part of a shared document: it goes to the server alone,
 * and only totals are written here, at the reveal.
 * @module
 */
import * as v from 'valibot';
import { moment, rank, within } from '../numbers.ts';
import { line, parsedAs, recordOf } from '../root.ts';

export type VoteOption = { id: string; label: string };
/** A dot vote. `order` grows by one with each vote. */
export type Vote = {
  id: string;
  question: string;
  options: VoteOption[];
  /** How many dots each person has. Several may go on one option. */
  dots: number;
  order: number;
};

/** How many people chose 1, 2, 3, 4 and 5. */
export type MarkCounts = [number, number, number, number, number];
/** The totals of the ratings. A card that nobody rated is missing. */
export type RatingsResult = {
  kind: 'ratings';
  people: number;
  cards: Record<string, { matters: MarkCounts; now: MarkCounts }>;
};
/** The totals of a vote: the dots on each option by its id, and how many people voted. */
export type VoteResult = { kind: 'vote'; people: number; dots: Record<string, number> };
/**
 * The note that a pause's thoughts have been revealed. `at`: the latest reveal, by the server's clock. `shown`: how
 * many thoughts so far, at tables and to the room. `held`: some still wait, because too few people shared without a
 * name to hide anybody.
 */
export type ThoughtsResult = { kind: 'thoughts'; at: number; shown: number; held: boolean };
export type Result = RatingsResult | VoteResult | ThoughtsResult;

/** The key of the ratings in `results`. A vote's key is its id, a pause's key is `thoughtsKey`. */
export const RATINGS = 'ratings';

/** More than any workshop has people or dots. */
const MOST = 1_000_000;
/** More dots than anybody could place. */
const MOST_DOTS = 100;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), within(0, MOST));
const MarkCountsSchema = v.tuple([count, count, count, count, count]);

export const VoteSchema = v.object({
  question: line,
  options: v.array(v.object({ id: v.string(), label: line })),
  dots: v.pipe(v.number(), v.integer(), v.minValue(1), within(1, MOST_DOTS)),
  order: rank,
});
const ResultSchema = v.variant('kind', [
  v.object({
    kind: v.literal('ratings'),
    people: count,
    cards: recordOf(v.object({ matters: MarkCountsSchema, now: MarkCountsSchema })),
  }),
  v.object({ kind: v.literal('vote'), people: count, dots: recordOf(count) }),
  v.object({ kind: v.literal('thoughts'), at: moment, shown: count, held: v.boolean() }),
]);

/** Reads one entry of `results`; `undefined` for a kind of result that this version does not know. */
export function readResult(value: unknown): Result | undefined {
  return parsedAs(ResultSchema, value);
}
