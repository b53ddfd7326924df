/**
 * The plan as plain data. Readers are total, like the table's: they never throw, whatever they are given.
 * @module
 */
import * as v from 'valibot';
import { ACTIVITY_KINDS, UNKNOWN_ACTIVITY } from '../../activities/index.ts';
import type { OwnCard } from '../../cards/card.ts';
import { type Step, StepSchema } from '../../cards/format.ts';
import type { OwnDeck } from '../../cards/own-deck/own-deck.ts';
import { type Message, MessageSchema, readRun, type Run } from './run-view.ts';
import { readCallLink } from './read-call-link.ts';
import { moment, rank, within } from '../numbers.ts';
import { line, nameOr, parsedAs, plain, type RootsOf, valuesOf, withId } from '../root.ts';
import { OWN_CARDS, RESPONSES, type ResponseView } from '../table/table-view.ts';
import {
  LAST_RATINGS,
  RATINGS,
  type RatingsResult,
  type Result,
  readResult,
  type Vote,
  type VoteResult,
  VoteSchema,
} from './votes.ts';

export type PlanTable = { id: string; name: string; order: number };
/** A step of the agenda. Steps are sorted by `order`. */
export type PlanStep = Step & {
  order: number;
  /** True when a newer version made it: what it asks of people is not known here. */
  newer?: true;
  /** The minutes that were planned, once some of them were taken to keep the finishing time. */
  planned?: number | undefined;
};
/** A person in the workshop, as the server knows them. */
export type Person = {
  id: string;
  name: string;
  organisation?: string;
  role?: string;
  tableId?: string;
  kind: 'participant' | 'facilitator';
  /** True when the person was removed from the workshop. What they wrote stays. */
  removed?: true;
};

/** Somebody who was there last time. It opens nothing: whoever takes the name is a new person. SPEC [E16]. */
export type Remembered = { id: string; name: string; organisation?: string; role?: string; tableId?: string };

export type PlanView = {
  /** The workshop's `title`, `host` and `format`, its join `code` once that was changed, and its `door`: `closed` or `open`. */
  workshop: Record<string, string>;
  tables: Record<string, PlanTable>;
  agenda: Record<string, PlanStep>;
  run: Run;
  /** When each step last began, in milliseconds since 1970 by the server's clock. A step that never ran is missing. */
  begun: Record<string, number>;
  people: Record<string, Person>;
  /** Who was there last time, in a workshop that comes back to another: offered to whoever joins, so that they type less. */
  before: Record<string, Remembered>;
  /** Own cards for every table, and those of own decks, which lie there once a step lays them out: see `laidCards`. */
  cards: Record<string, OwnCard>;
  ownDecks: Record<string, OwnDeck>;
  /** What facilitators said to everybody. */
  messages: Record<string, Message>;
  /** What the messages to one table are at the moment, as a mark that changes with them. The server's word. */
  told: Record<string, string>;
  votes: Record<string, Vote>;
  /** What has been revealed, by `RATINGS`, a vote's id, or `thoughtsKey` of a pause. */
  results: Record<string, Result>;
  /** The thoughts shared with the whole room, as responses on `pauseCard` of the step. */
  thoughts: Record<string, ResponseView>;
};

const TableSchema = v.object({ name: line, order: rank });
const PersonSchema = v.object({
  name: nameOr('Somebody'),
  organisation: v.optional(line),
  role: v.optional(line),
  tableId: v.optional(v.string()),
  kind: v.picklist(['participant', 'facilitator']),
  removed: v.optional(v.literal(true)),
});
const RememberedSchema = v.object({
  name: nameOr('Somebody'),
  organisation: v.optional(line),
  role: v.optional(line),
  tableId: v.optional(v.string()),
});
const OwnDeckSchema = v.object({
  title: nameOr('A deck of our own'),
  credit: v.optional(line),
  at: moment,
});
/** Minutes. Longer than any step, and short enough for a clock. */
const LONGEST = 100_000;
// A step that people write themselves needs a title only; its other words may be empty.
const PlanStepSchema = v.object({
  ...v.omit(StepSchema, ['id', 'kind']).entries,
  title: nameOr('A step'),
  kind: v.string(),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), within(1, LONGEST)),
  instructions: v.string(),
  facilitatorNote: v.string(),
  order: rank,
  planned: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), within(1, LONGEST))),
});

/** Every root of the plan. Undo covers none of them: at a table, undo takes back only what its people wrote there. */
export const PLAN_ROOTS = {
  workshop: valuesOf(
    (key, value) => {
      // People follow it, and a facilitator's tool may have written anything.
      if (key === 'call') return typeof value === 'string' ? readCallLink(value) : undefined;
      return parsedAs(line, value);
    },
    { undo: false },
  ),
  tables: valuesOf((id, value) => withId(id, TableSchema, value), { undo: false }),
  agenda: valuesOf(readStep, { undo: false }),
  run: valuesOf((key, value) => readRun(key, plain(value)), { undo: false }),
  begun: valuesOf((_, value) => parsedAs(moment, value), { undo: false }),
  people: valuesOf((id, value) => withId(id, PersonSchema, value), { undo: false }),
  before: valuesOf((id, value) => withId(id, RememberedSchema, value), { undo: false }),
  cards: { ...OWN_CARDS, undo: false },
  ownDecks: valuesOf((id, value) => withId(id, OwnDeckSchema, value), { undo: false }),
  messages: valuesOf((id, value) => withId(id, MessageSchema, value), { undo: false }),
  told: valuesOf((_, value) => parsedAs(v.string(), value), { undo: false }),
  votes: valuesOf((id, value) => withId(id, VoteSchema, value), { undo: false }),
  results: valuesOf((_, value) => readResult(plain(value)), { undo: false }),
  thoughts: { ...RESPONSES, undo: false },
} satisfies RootsOf<PlanView>;

/**
 * Reads a step. One that a newer version made, of a kind that this one does not know, keeps its place and its words and
 * is marked as `newer`: an agenda without it would be a wrong one.
 */
function readStep(id: string, value: unknown): PlanStep | undefined {
  const step = withId(id, PlanStepSchema, value);
  const kind = step && ACTIVITY_KINDS.find((known) => known === step.kind);
  return step && { ...step, ...(kind ? { kind } : { kind: UNKNOWN_ACTIVITY, newer: true as const }) };
}

/** What to call the facilitator. `unnamed` are the words for one who gave no name; they begin a sentence by default. */
/** The join code as it is now. @param first the code when this page opened */
export const joinCodeOf = ({ workshop }: Pick<PlanView, 'workshop'>, first: string): string =>
  workshop['code'] ?? first;
/** Whether newcomers find the door closed. */
export const isDoorClosed = ({ workshop }: Pick<PlanView, 'workshop'>): boolean =>
  workshop['door'] === 'closed';
export const hostOf = ({ workshop }: Pick<PlanView, 'workshop'>, unnamed = 'Your facilitator'): string =>
  workshop['host'] ?? unnamed;

/** The steps of the agenda in order. */
export const agendaOf = ({ agenda }: Pick<PlanView, 'agenda'>): PlanStep[] =>
  Object.values(agenda).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The running step; `undefined` before the first one, and when it was taken off the agenda. */
export const runningStep = (plan: PlanView): PlanStep | undefined => plan.agenda[plan.run.step ?? ''];

/** The steps after the running one; all steps while none runs. */
export function stepsToCome(plan: PlanView): PlanStep[] {
  const place = runningStep(plan)?.order ?? plan.run.place ?? -Infinity;
  return agendaOf(plan).filter(({ order, id }) => order > place && id !== plan.run.step);
}

/** The step after the running one; the first while none runs; `undefined` at the end. */
export const nextStep = (plan: PlanView): PlanStep | undefined => stepsToCome(plan)[0];

/**
 * Where a step stands in the day. `left-out`: the room went past it and it never ran. While no step has a beginning on record, an
 * older version runs the room, and whatever lies behind counts as done.
 */
export function standingOf(plan: PlanView, { id, order }: Pick<PlanStep, 'id' | 'order'>): StepStanding {
  if (id === plan.run.step) return 'now';
  const place = runningStep(plan)?.order ?? plan.run.place ?? -Infinity;
  if (order > place) return 'later';
  return id in plan.begun || Object.keys(plan.begun).length === 0 ? 'done' : 'left-out';
}
export type StepStanding = 'done' | 'left-out' | 'now' | 'later';

/** The totals of the room's ratings; `undefined` while they are hidden. */
export function ratingsIn({ results }: Pick<PlanView, 'results'>): RatingsResult | undefined {
  const result = results[RATINGS];
  return result?.kind === 'ratings' ? result : undefined;
}

/** What the room's ratings were last time; `undefined` where nobody comes back to anything. */
export function lastRatingsIn({ results }: Pick<PlanView, 'results'>): RatingsResult | undefined {
  const result = results[LAST_RATINGS];
  return result?.kind === 'ratings' ? result : undefined;
}

/** The totals of a vote; `undefined` while they are hidden. */
export function resultOf({ results }: Pick<PlanView, 'results'>, vote: string): VoteResult | undefined {
  const result = results[vote];
  return result?.kind === 'vote' ? result : undefined;
}

/** The tables in order. */
export const tablesOf = ({ tables }: Pick<PlanView, 'tables'>): PlanTable[] =>
  Object.values(tables).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The people who sit at one table, sorted by name. */
export const peopleAt = (plan: PlanView, tableId: string): Person[] =>
  Object.values(plan.people)
    .filter((person) => person.tableId === tableId)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
