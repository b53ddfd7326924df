/**
 * Votes and what is revealed of them. A ballot is never part of a shared document: it goes to the server alone, and
 * only totals are written here, at the reveal.
 * @module
 */
import * as v from 'valibot';

export type VoteOption = { id: string; label: string };
/** A dot vote. `order` grows by one per vote. */
export type Vote = {
  id: string;
  question: string;
  options: VoteOption[];
  /** How many dots each person has; several may go on one option. */
  dots: number;
  order: number;
};

/** How many people chose 1, 2, 3, 4 and 5. */
export type MarkCounts = [number, number, number, number, number];
/** Totals only. A card nobody rated is not there. */
export type RatingsResult = {
  kind: 'ratings';
  people: number;
  cards: Record<string, { matters: MarkCounts; now: MarkCounts }>;
};
/** `dots`: option id -> dots; `people`: how many voted. */
export type VoteResult = { kind: 'vote'; people: number; dots: Record<string, number> };
/**
 * A pause's thoughts have been revealed. `at`: when last, by the server's clock; `shown`: how many so far, at tables and
 * to the room; `held`: some wait, because too few people shared without a name for it to hide anybody.
 */
export type ThoughtsResult = { kind: 'thoughts'; at: number; shown: number; held: boolean };
export type Result = RatingsResult | VoteResult | ThoughtsResult;

/** The key of the ratings in `results`; a vote's is the vote's id, a pause's is `thoughtsKey`. */
export const RATINGS = 'ratings';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const MarkCountsSchema = v.tuple([count, count, count, count, count]);

export const VoteSchema = v.object({
  question: v.string(),
  options: v.array(v.object({ id: v.string(), label: v.string() })),
  dots: v.pipe(v.number(), v.integer(), v.minValue(1)),
  order: v.number(),
});
const ResultSchema = v.variant('kind', [
  v.object({
    kind: v.literal('ratings'),
    people: count,
    cards: v.record(v.string(), v.object({ matters: MarkCountsSchema, now: MarkCountsSchema })),
  }),
  v.object({ kind: v.literal('vote'), people: count, dots: v.record(v.string(), count) }),
  v.object({ kind: v.literal('thoughts'), at: v.number(), shown: count, held: v.boolean() }),
]);

/** One entry of `results`; `undefined` for a kind of result this version does not know. */
export function readResult(value: unknown): Result | undefined {
  const parsed = v.safeParse(ResultSchema, value);
  return parsed.success ? parsed.output : undefined;
}
