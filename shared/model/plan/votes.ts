/**
 * Votes, and the totals that are revealed. A ballot is never part of a shared document: it goes to the server alone,
 * and only totals are written here, at the reveal.
 * @module
 */
import * as v from 'valibot';
import { moment, rank, within } from '../numbers.ts';
import { record } from '../record.ts';
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
/**
 * The marks of one card. `few`: how many marked a scale whose counts are withheld, and all 0, because they are too few to hide
 * any of them.
 */
export type CardMarks = { matters: MarkCounts; now: MarkCounts; few?: FewMarks | undefined };
export type FewMarks = { matters?: number | undefined; now?: number | undefined };
/** The totals of the ratings. A card that nobody rated is missing. */
export type RatingsResult = { kind: 'ratings'; people: number; cards: Record<string, CardMarks> };
/** The totals of a vote: the dots on each option by its id, all 0 while too few voted, and how many people voted. */
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

/** The key of last time's ratings, in a workshop that comes back to another: as they were revealed there. SPEC [E15]. */
export const LAST_RATINGS = 'ratings-last';

/**
 * Few is not hidden: with one or two people's marks or dots everybody can work out who chose what. So totals are shown from so many
 * people on, wherever they are shown: on the wire, at the table, on the stage, in a report. SPEC [B9].
 */
export const SHOWN_FROM = 3;

/** More than any workshop has people or dots. */
const MOST = 1_000_000;
/** More dots than anybody could place. */
const MOST_DOTS = 100;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), within(0, MOST));
const few = v.pipe(v.number(), v.integer(), v.minValue(0), within(0, SHOWN_FROM - 1));
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
    cards: recordOf(
      v.object({
        matters: MarkCountsSchema,
        now: MarkCountsSchema,
        few: v.optional(v.object({ matters: v.optional(few), now: v.optional(few) })),
      }),
    ),
  }),
  v.object({ kind: v.literal('vote'), people: count, dots: recordOf(count) }),
  v.object({ kind: v.literal('thoughts'), at: moment, shown: count, held: v.boolean() }),
]);

/**
 * Reads one entry of `results`, without what too few people chose; `undefined` for a kind of result that this version does not
 * know.
 */
export function readResult(value: unknown): Result | undefined {
  const result = parsedAs(ResultSchema, value);
  return result && result.kind !== 'thoughts' ? withoutFew(result) : result;
}

/** Whether so many people have chosen that something could be shown, and too few to hide any of them. */
export const isFew = (people: number): boolean => people > 0 && people < SHOWN_FROM;

/** How many people chose any mark. */
export const markedBy = (counts: Readonly<MarkCounts>): number =>
  counts.reduce((sum, count) => sum + count, 0);

/**
 * Pure: the same result without what fewer than three chose. What is left of that is how many they are. Done when totals are
 * counted, and again when they are read: an older server wrote them whole.
 */
export function withoutFew<R extends RatingsResult | VoteResult>(result: R): R;
export function withoutFew(result: RatingsResult | VoteResult): RatingsResult | VoteResult {
  if (result.kind === 'vote') {
    if (!isFew(result.people)) return result;
    return { ...result, dots: record(Object.keys(result.dots).map((id) => [id, 0])) };
  }
  const cards = Object.entries(result.cards).map(([id, marks]) => [id, marksWithoutFew(marks)] as const);
  return { ...result, cards: record(cards) };
}

function marksWithoutFew(marks: CardMarks): CardMarks {
  const scales = (['matters', 'now'] as const).filter((scale) => isFew(markedBy(marks[scale])));
  if (scales.length === 0) return marks;
  const few = { ...marks.few };
  const shown = { matters: marks.matters, now: marks.now };
  for (const scale of scales) {
    few[scale] = markedBy(marks[scale]);
    shown[scale] = [0, 0, 0, 0, 0];
  }
  return { ...shown, few };
}
