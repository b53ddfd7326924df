/**
 * Ready-made agendas.
 * @module
 */
import * as v from 'valibot';
import { ACTIVITY_KINDS } from '../activities/index.ts';
import { CardIdSchema, OwnSchema, SourceRefSchema, text } from './source.ts';

export const StepSchema = v.object({
  id: CardIdSchema,
  title: text,
  kind: v.picklist(ACTIVITY_KINDS),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The deck that lies on the table during the step, or null for none, and the cards of it that are meant. */
  deck: v.nullable(v.string()),
  ids: v.array(CardIdSchema),
  instructions: text,
  facilitatorNote: text,
});
export type Step = v.InferOutput<typeof StepSchema>;

export const FormatSchema = v.object({
  id: CardIdSchema,
  title: text,
  /** The workshops this agenda suits, in one sentence. */
  for: text,
  minutes: v.pipe(v.number(), v.integer()),
  tables: v.object({
    suggested: v.pipe(v.number(), v.integer()),
    seats: v.optional(v.number()),
    note: v.optional(v.string()),
  }),
  steps: v.array(StepSchema),
  own: v.optional(OwnSchema),
  source: v.optional(SourceRefSchema),
});
export type Format = v.InferOutput<typeof FormatSchema>;
