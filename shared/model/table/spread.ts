/**
 * What a table answered alone: how many chose each answer to each question of a form, never who. The server alone holds the
 * answers and writes this. SPEC [B10].
 * @module
 */
import * as v from 'valibot';
import { within } from '../numbers.ts';
import { record } from '../record.ts';
import { nameOr, parsedAs, recordOf } from '../root.ts';
import { SHOWN_FROM } from '../plan/votes.ts';

/** How many chose each option, by question and option. */
export type AnswerCounts = Record<string, Record<string, number>>;
/** Who people are, as far as their roles say: from the authority, from a school, or from elsewhere. */
export const PEOPLE_KINDS = ['officer', 'school', 'partner'] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];
/** What some people answered together. */
export type Answered = { people: number; counts: AnswerCounts };
/** `finished`: how many have answered every question. `shown`: what they answered, once the table has opened it. */
export type Spread = {
  finished: number;
  shown?:
    | (Answered & { by: { id: string; name: string }; kinds: Partial<Record<PeopleKind, Answered>> })
    | undefined;
};

/** One person's answers: the option they chose, by question. */
export type Answers = Record<string, string>;
/** The questions of a form and the options of each. Both are ids. */
export type FormQuestions = readonly { id: string; options: readonly string[] }[];

const MOST = 10_000;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), within(0, MOST));
const counts = recordOf(recordOf(count));
const AnsweredSchema = v.object({ people: count, counts });
const SpreadSchema = v.object({
  finished: count,
  shown: v.optional(
    v.object({
      ...AnsweredSchema.entries,
      by: v.object({ id: v.string(), name: nameOr('Somebody') }),
      kinds: v.object({
        officer: v.optional(AnsweredSchema),
        school: v.optional(AnsweredSchema),
        partner: v.optional(AnsweredSchema),
      }),
    }),
  ),
});

/** Reads one entry of `spreads`, without what too few people chose. */
export function readSpread(_: string, value: unknown): Spread | undefined {
  const spread = parsedAs(SpreadSchema, value);
  return spread?.shown && spread.shown.people < SHOWN_FROM ? { finished: spread.finished } : spread;
}

/** Whether somebody has answered every question of a form. */
export const isFinished = (form: FormQuestions, answers: Answers): boolean =>
  form.every(({ id, options }) => options.includes(answers[id] ?? ''));

/**
 * Pure: counts answers. Every option of the form is there, those that nobody chose with 0.
 * @param answered the answers of people who have finished
 */
export function countAnswers(form: FormQuestions, answered: readonly Answers[]): Answered {
  const counts = form.map(({ id, options }) => {
    const chosen = options.map(
      (option) => [option, answered.filter((each) => each[id] === option).length] as const,
    );
    return [id, record(chosen)] as const;
  });
  return { people: answered.length, counts: record(counts) };
}

/**
 * Pure: splits what people answered by who they are, where that tells nobody's answers. A kind is there from three people on, and
 * only while all the others together are three or none: what is left of the whole would tell theirs. Of kinds that cannot both be
 * told, the larger is.
 */
export function splitByKind(
  form: FormQuestions,
  answered: readonly { kind: PeopleKind | undefined; answers: Answers }[],
): Partial<Record<PeopleKind, Answered>> {
  const groups = PEOPLE_KINDS.map((kind) => ({
    kind,
    of: answered.filter((each) => each.kind === kind).map(({ answers }) => answers),
  })).filter(({ of }) => of.length >= SHOWN_FROM);
  // The sort is stable, so of two as large the first of the list is told.
  groups.sort((a, b) => b.of.length - a.of.length);
  const left = () => answered.length - groups.reduce((sum, { of }) => sum + of.length, 0);
  while (groups.length > 0 && left() > 0 && left() < SHOWN_FROM) groups.pop();
  return Object.fromEntries(groups.map(({ kind, of }) => [kind, countAnswers(form, of)]));
}

/**
 * Pure: who somebody is, by the role they gave. Roles are chosen from a list, and tools may send any words.
 * @param role `undefined` or blank for none
 */
export function kindOfPerson(role: string | undefined): PeopleKind | undefined {
  if (!role || /^something else$/i.test(role)) return undefined;
  if (/\b(officer|council|authority|advis[eo]r)\b/i.test(role)) return 'officer';
  if (/school|\b(head|principal|teacher|governor|trustee)/i.test(role)) return 'school';
  return 'partner';
}

/**
 * Pure: the question a table talks about first: the one with the most different answers; of several, the one whose largest group is
 * the smallest; of several, the first. `undefined` when all agree on everything.
 */
export function talkFirst(form: FormQuestions, counts: AnswerCounts): string | undefined {
  const asked = form.map(({ id }) => {
    const groups = Object.values(counts[id] ?? {}).filter((people) => people > 0);
    return { id, answers: groups.length, largest: Math.max(0, ...groups) };
  });
  asked.sort((a, b) => b.answers - a.answers || a.largest - b.largest);
  return asked[0] && asked[0].answers > 1 ? asked[0].id : undefined;
}
