/**
 * What tables ask and answer about their stories, and who has written in one.
 *
 * Each document is written by its own people only, so a question lies at the table that asks it, under the id of the table
 * it asks, and the answer lies at the table that answers. The words of the story are remarks (`storyWords`): a text for
 * each part, in which everybody writes; of two that began at the same moment both stay. The card it answers and the
 * stories that could be used here are picks, and that it is ready is settled.
 * @module
 */
import * as v from 'valibot';
import { moment } from '../numbers.ts';
import { line, nameOr, opinionOwner, parsedAs, plain, type RootDefinition, valuesOf } from '../root.ts';

/** A question or an answer. Its key is `<id>/<person>`, so nobody asks or answers in somebody else's name. */
export type StoryWord = {
  /** The id of the table that is asked, or answered. */
  to: string;
  /** Of an answer: the key of the question there. */
  question: string;
  text: string;
  /** The name of whoever asks or answers, and their role. */
  by: string;
  role: string;
  /** When, in milliseconds since 1970 by the server's clock. */
  at: number;
};

const StoryWordSchema = v.object({
  to: v.string(),
  question: v.optional(v.string(), ''),
  text: v.string(),
  by: nameOr('Somebody'),
  role: v.optional(v.fallback(line, ''), ''),
  at: moment,
});

export const STORY_WORDS: RootDefinition<StoryWord> = valuesOf(
  (_, value) => {
    const word = parsedAs(StoryWordSchema, plain(value));
    return word?.text.trim() ? word : undefined;
  },
  { undo: true, ownerOf: opinionOwner },
);
/** The names of those who have written in the story, by the person's id. Undo covers none: they did write. */
export const STORY_WRITERS: RootDefinition<string> = valuesOf<string>((_, value) => parsedAs(line, value), {
  undo: false,
  ownerOf: (person) => person,
});
