/**
 * Where a card's facts come from. The words on our cards are our own; the method and the facts are the sources'.
 * @module
 */
import * as v from 'valibot';

export const SourceRefSchema = v.object({
  document: v.string(),
  section: v.pipe(v.string(), v.minLength(1)),
});
/** Points at one of the five publications and the place in it. */
export type SourceRef = v.InferOutput<typeof SourceRefSchema>;

export const CreditSchema = v.object({
  id: v.string(),
  title: v.string(),
  publishers: v.pipe(v.array(v.string()), v.minLength(1)),
  year: v.optional(v.number()),
  isbn: v.optional(v.string()),
  reference: v.optional(v.string()),
  about: v.string(),
  terms: v.string(),
  /** One line, shown wherever a card of this source is shown at length. */
  acknowledgement: v.string(),
});
export type Credit = v.InferOutput<typeof CreditSchema>;

/** Letters, digits and hyphens: stable for ever, because documents of old workshops point at it. */
export const CardIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

export const text = v.pipe(v.string(), v.minLength(1));
export const texts = v.pipe(v.array(text), v.minLength(1));
