/**
 * Ideas: what the sources say beside their cards, by topic.
 * @module
 */
import * as v from 'valibot';
import { CardIdSchema, OwnSchema, SourceRefSchema, text, texts } from './source.ts';

const said = {
  id: CardIdSchema,
  title: text,
  text,
  /** Questions that a table answers. */
  discuss: v.optional(texts),
  /** Statements that people rate on the topic's scale. */
  checks: v.optional(texts),
  /** The draft of a rule that a group may take, change or strike out. */
  clause: v.optional(text),
  /** Other cards to read beside it, each as `deck/id`. */
  seeAlso: v.optional(texts),
  own: v.optional(OwnSchema),
  source: SourceRefSchema,
};

/** One thing said about a topic. */
export const IdeaSchema = v.object(said);
/** A topic with what the sources say about it. `scale`: how its items are rated: three marks, or the two ends of a line. */
export const IdeaTopicSchema = v.object({
  ...said,
  scale: v.optional(v.pipe(texts, v.minLength(2))),
  items: v.array(IdeaSchema),
});

export type Idea = v.InferOutput<typeof IdeaSchema>;
export type IdeaTopic = v.InferOutput<typeof IdeaTopicSchema>;
