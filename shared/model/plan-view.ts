/**
 * What the plan document says, as plain data. Readers are total, like the table's.
 * @module
 */
import * as v from 'valibot';
import type { OwnCard } from '../cards/card.ts';
import { type Step, StepSchema } from '../cards/format.ts';
import { plain, readOwnCard, withId } from './table-view.ts';

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
};

export type PlanView = {
  /** `title`, `host` and `format` of the workshop. */
  workshop: Record<string, string>;
  tables: Record<string, PlanTable>;
  agenda: Record<string, PlanStep>;
  /** `step`: the id of the running step. */
  run: Record<string, string>;
  people: Record<string, Person>;
  cards: Record<string, OwnCard>;
};

const TableSchema = v.object({ name: v.string(), order: v.number() });
const PersonSchema = v.object({
  name: v.string(),
  organisation: v.optional(v.string()),
  role: v.optional(v.string()),
  tableId: v.optional(v.string()),
  kind: v.picklist(['participant', 'facilitator']),
});
const PlanStepSchema = v.object({ ...v.omit(StepSchema, ['id']).entries, order: v.number() });
const word = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** How each root of the plan becomes plain data, one entry at a time; `undefined` leaves it out. */
export const PLAN_READERS: {
  [K in keyof PlanView]: (id: string, value: unknown) => PlanView[K][string] | undefined;
} = {
  workshop: (_, value) => word(value),
  tables: (id, value) => withId(id, TableSchema, value),
  agenda: (id, value) => withId(id, PlanStepSchema, value),
  run: (_, value) => word(plain(value)),
  people: (id, value) => withId(id, PersonSchema, value),
  cards: (id, value) => readOwnCard(id, value),
};

/** The steps of the agenda in order. */
export const agendaOf = (plan: PlanView): PlanStep[] =>
  Object.values(plan.agenda).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The tables in order. */
export const tablesOf = (plan: PlanView): PlanTable[] =>
  Object.values(plan.tables).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** People who sit at one table, by name. */
export const peopleAt = (plan: PlanView, tableId: string): Person[] =>
  Object.values(plan.people)
    .filter((person) => person.tableId === tableId)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
