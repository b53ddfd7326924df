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

/**
 * What no source says, or what goes beyond it: `true` for a whole entry, otherwise the names of its fields. `needs[0]` is one
 * line of a list, `networks.x` and `ties.a>b:kind` are one network and one tie of a map.
 */
export const OwnSchema = v.union([v.literal(true), v.pipe(v.array(v.string()), v.minLength(1))]);
export type Own = v.InferOutput<typeof OwnSchema>;

const Contributors = v.optional(
  v.array(v.object({ name: v.string(), of: v.optional(v.string()), did: v.optional(v.string()) })),
);

export const CreditSchema = v.object({
  id: v.string(),
  title: v.string(),
  publishers: v.pipe(v.array(v.string()), v.minLength(1)),
  authors: Contributors,
  editors: Contributors,
  contributors: Contributors,
  note: v.optional(v.string()),
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
