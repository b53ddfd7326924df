/**
 * The story of a table in its document, what others asked about it, and what could be used of theirs.
 *
 * Each document is written by its own people only, so a question lies at the table that asks it, under the id of the table
 * it asks, and the answer lies at the table that answers. The words of the story are remarks (`storyWords`): a text for
 * each part, in which everybody writes; of two that began at the same moment both stay.
 * @module
 */
import * as v from 'valibot';
import { moment } from '../numbers.ts';
import { line, nameOr, opinionOwner, parsedAs, plain, type RootDefinition, valuesOf } from '../root.ts';

/** A question about another table's story. Its key is `<id>/<who asks>`, so nobody can ask in somebody else's name. */
export type StoryQuestion = {
  /** The id of the table that is asked. */
  to: string;
  text: string;
  /** The name of whoever asks, and their role. */
  by: string;
  role?: string | undefined;
  /** When, in milliseconds since 1970 by the server's clock. */
  at: number;
};
/** An answer to a question about the table's own story. Its key is `<id>/<who answers>`. */
export type StoryAnswer = {
  /** The id of the table that asked, and the key of the question there. */
  to: string;
  question: string;
  text: string;
  by: string;
  at: number;
};

const words = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== ''),
);
const QuestionSchema = v.object({
  to: v.string(),
  text: words,
  by: nameOr('Somebody'),
  role: v.optional(v.fallback(line, '')),
  at: moment,
});
const AnswerSchema = v.object({
  to: v.string(),
  question: v.string(),
  text: words,
  by: nameOr('Somebody'),
  at: moment,
});

const values = <Entry>(
  schema: v.GenericSchema<unknown, Entry>,
  ownerOf?: (key: string) => string,
): RootDefinition<Entry> =>
  valuesOf<Entry>((_, value) => parsedAs(schema, plain(value)), { undo: true, ...(ownerOf && { ownerOf }) });

/** About the story as a whole, by `card`: the code of the question card that it answers. */
export const STORY: RootDefinition<string> = valuesOf<string>(
  (key, value) => (key === 'card' ? parsedAs(line, value) : undefined),
  { undo: true },
);
export const STORY_QUESTIONS = values<StoryQuestion>(QuestionSchema, opinionOwner);
export const STORY_ANSWERS = values<StoryAnswer>(AnswerSchema, opinionOwner);
/** When the table said that it could use another's story, by that table's id. */
export const STORY_USES = values<number>(moment);
/** The names of those who have written in the story, by the person's id. Undo covers none: they did write. */
export const STORY_WRITERS: RootDefinition<string> = valuesOf<string>(
  (_, value) => parsedAs(nameOr('Somebody'), value),
  { undo: false, ownerOf: (person) => person },
);
