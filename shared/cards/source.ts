/**
 * The source of a card's facts. The words on our cards are our own; the method and the facts are the sources'.
 * @module
 */
import * as v from 'valibot';

export const SourceRefSchema = v.object({
  document: v.string(),
  section: v.pipe(v.string(), v.minLength(1)),
});
/** A reference to one of the five publications and to a place in it. */
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
  /** The acknowledgement to show wherever a card from this source is shown at length. One line. */
  acknowledgement: v.string(),
});
export type Credit = v.InferOutput<typeof CreditSchema>;

/** A card id: letters, digits and hyphens. Ids never change, because documents of old workshops refer to them. */
export const CardIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

export const text = v.pipe(v.string(), v.minLength(1));
export const texts = v.pipe(v.array(text), v.minLength(1));
