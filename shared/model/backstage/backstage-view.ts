/**
 * What facilitators keep among themselves, as plain data: their notes on the steps, and what they said to one table.
 * @module
 */
import { line, parsedAs, type RootsOf, valuesOf, withId } from '../root.ts';
import { type Message, MessageSchema } from '../plan/run-view.ts';
import * as v from 'valibot';

export type BackstageView = {
  /** The facilitators' note on a step, by the step's id. */
  notes: Record<string, string>;
  /** The messages to one table. The server tells them to that table; see `TableMessage`. */
  messages: Record<string, Message & { table: string }>;
};

const ToOneSchema = v.object({ ...MessageSchema.entries, from: line, table: v.string() });

/** Every root of the document that only facilitators read. */
export const BACKSTAGE_ROOTS = {
  notes: valuesOf((_, value) => parsedAs(v.string(), value), { undo: false }),
  messages: valuesOf((id, value) => withId(id, ToOneSchema, value), { undo: false }),
} satisfies RootsOf<BackstageView>;

/** The messages to one table, oldest first. */
export const messagesTo = (
  { messages }: Pick<BackstageView, 'messages'>,
  table: string,
): (Message & { table: string })[] =>
  Object.values(messages)
    .filter((message) => message.table === table)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
