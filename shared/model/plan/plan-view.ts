/**
 * What the plan document says, as plain data. Readers are total, like the table's.
 * @module
 */
import * as v from 'valibot';
import type { OwnCard } from '../../cards/card.ts';
import { type Step, StepSchema } from '../../cards/format.ts';
import { type Message, MessageSchema, readRun, type Run } from './run-view.ts';
import { plain, type RootsOf, valuesOf, withId } from '../root.ts';
import { OWN_CARDS, RESPONSES, type ResponseView } from '../table/table-view.ts';
import {
  RATINGS,
  type RatingsResult,
  type Result,
  readResult,
  type Vote,
  type VoteResult,
  VoteSchema,
} from './votes.ts';

export type PlanTable = { id: string; name: string; order: number };
/** A step of the agenda, in the order of `order`. */
export type PlanStep = Step & { order: number };
/** Somebody in the workshop, as the server knows them. */
export type Person = {
  id: string;
  name: string;
  organisation?: string;
  role?: string;
  tableId?: string;
  kind: 'participant' | 'facilitator';
  /** Was taken out of the workshop; what they wrote stays. */
  removed?: true;
};

export type PlanView = {
  /** `title`, `host` and `format` of the workshop. */
  workshop: Record<string, string>;
  tables: Record<string, PlanTable>;
  agenda: Record<string, PlanStep>;
  run: Run;
  people: Record<string, Person>;
  cards: Record<string, OwnCard>;
  messages: Record<string, Message>;
  votes: Record<string, Vote>;
  /** What has been revealed: `RATINGS`, a vote's id, or `thoughtsKey` of a pause. */
  results: Record<string, Result>;
  /** What was shared with the whole room in pauses, on `pauseCard` of the step. */
  thoughts: Record<string, ResponseView>;
};

const TableSchema = v.object({ name: v.string(), order: v.number() });
const PersonSchema = v.object({
  name: v.string(),
  organisation: v.optional(v.string()),
  role: v.optional(v.string()),
  tableId: v.optional(v.string()),
  kind: v.picklist(['participant', 'facilitator']),
  removed: v.optional(v.literal(true)),
});
// A step people write themselves needs a title and nothing else to say.
const PlanStepSchema = v.object({
  ...v.omit(StepSchema, ['id']).entries,
  instructions: v.string(),
  facilitatorNote: v.string(),
  order: v.number(),
});

/** Every root of the plan. Undo covers none of them: what is undone at a table is what its people wrote there. */
export const PLAN_ROOTS = {
  workshop: valuesOf((_, value) => (typeof value === 'string' ? value : undefined), { undo: false }),
  tables: valuesOf((id, value) => withId(id, TableSchema, value), { undo: false }),
  agenda: valuesOf((id, value) => withId(id, PlanStepSchema, value), { undo: false }),
  run: valuesOf((key, value) => readRun(key, plain(value)), { undo: false }),
  people: valuesOf((id, value) => withId(id, PersonSchema, value), { undo: false }),
  cards: { ...OWN_CARDS, undo: false },
  messages: valuesOf((id, value) => withId(id, MessageSchema, value), { undo: false }),
  votes: valuesOf((id, value) => withId(id, VoteSchema, value), { undo: false }),
  results: valuesOf((_, value) => readResult(plain(value)), { undo: false }),
  thoughts: { ...RESPONSES, undo: false },
} satisfies RootsOf<PlanView>;

/** The steps of the agenda in order. */
export const agendaOf = ({ agenda }: Pick<PlanView, 'agenda'>): PlanStep[] =>
  Object.values(agenda).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The running step; `undefined` before the first, and when it was taken off the agenda. */
export const runningStep = (plan: PlanView): PlanStep | undefined => plan.agenda[plan.run.step ?? ''];

/** The steps that come after the running one; all of them while none runs. */
export function stepsToCome(plan: PlanView): PlanStep[] {
  const place = runningStep(plan)?.order ?? plan.run.place ?? -Infinity;
  return agendaOf(plan).filter(({ order, id }) => order > place && id !== plan.run.step);
}

/** The step that comes after the running one; the first when none runs; `undefined` at the end. */
export const nextStep = (plan: PlanView): PlanStep | undefined => stepsToCome(plan)[0];

/** What the room's marks add up to; `undefined` while they are hidden. */
export function ratingsIn({ results }: Pick<PlanView, 'results'>): RatingsResult | undefined {
  const result = results[RATINGS];
  return result?.kind === 'ratings' ? result : undefined;
}

/** What a vote came to; `undefined` while it is hidden. */
export function resultOf({ results }: Pick<PlanView, 'results'>, vote: string): VoteResult | undefined {
  const result = results[vote];
  return result?.kind === 'vote' ? result : undefined;
}

/** The tables in order. */
export const tablesOf = (plan: PlanView): PlanTable[] =>
  Object.values(plan.tables).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** People who sit at one table, by name. */
export const peopleAt = (plan: PlanView, tableId: string): Person[] =>
  Object.values(plan.people)
    .filter((person) => person.tableId === tableId)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
