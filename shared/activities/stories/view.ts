/**
 * A table's story as plain data, and what came back about it.
 * @module
 */
import { isPicked, picksFrom } from '../../model/table/pick-edits.ts';
import type { StoryWord } from '../../model/table/story.ts';
import { remarkWords, type TableView } from '../../model/table/table-view.ts';
import { fieldsOfPart, STORY_CARD, STORY_FIELDS, STORY_PARTS, STORY_READY, storyWords } from './parts.ts';
import { USED_STORIES, usedNote } from '../../cards/asked.ts';

type Told = Pick<TableView, 'remarks' | 'picks' | 'settled' | 'storyWriters'>;

export type Story = {
  title: string;
  /** The code of the question card it answers. */
  card: string | undefined;
  /** The parts that have words, in their order. The last is a person and a route. */
  parts: { id: (typeof STORY_PARTS)[number]['id']; name: string; text: string }[];
  /** Whether the table said that it may go round. */
  ready: boolean;
  /** The names of those who have written in it, in order. */
  writers: string[];
};

/** Pure: the code of the card that the table's story answers; `undefined` for none. */
export const storyCard = (view: Pick<TableView, 'picks'>): string | undefined =>
  picksFrom(view, STORY_CARD).at(-1);

/** Pure: reads a table's story. Of a story that nobody has begun the title is blank and there are no parts. */
export function storyOf(view: Told): Story {
  return {
    title: remarkWords(view, storyWords('title')).replaceAll('\n', ' '),
    card: storyCard(view),
    parts: STORY_PARTS.flatMap(({ id, name }) => {
      const said = fieldsOfPart(id).map((field) => remarkWords(view, storyWords(field)));
      const text = said.filter((each) => each !== '').join('\n');
      return text === '' ? [] : [{ id, name, text }];
    }),
    ready: view.settled[STORY_READY] !== undefined,
    writers: Object.values(view.storyWriters).sort((a, b) => a.localeCompare(b, 'en-GB')),
  };
}

/** Pure: whether anybody has written anything of it. */
export const isBegun = (view: Pick<TableView, 'remarks'>): boolean =>
  STORY_FIELDS.some((field) => remarkWords(view, storyWords(field)) !== '');

/** Pure: whether a story can be read: it is ready, or a part of it is written. */
export const isReadable = ({ parts, ready }: Pick<Story, 'parts' | 'ready'>): boolean =>
  ready || parts.length > 0;

/** How many words a minute somebody reads aloud to a table. */
const ALOUD = 150;

/** Pure: how long it takes to read a story aloud, in minutes. */
export function minutesAloud({ title, parts }: Pick<Story, 'title' | 'parts'>): number {
  const words = [title, ...parts.map(({ text }) => text)].join(' ').split(/\s+/).filter(Boolean);
  return words.length / ALOUD;
}

/** A question or an answer with its key. */
export type Said = StoryWord & { id: string };

const inOrder = <Entry extends { at: number }>(entries: Record<string, Entry>): (Entry & { id: string })[] =>
  Object.entries(entries)
    .map(([id, entry]) => ({ ...entry, id }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Pure: what a table asked another, in order. */
export const questionsTo = (view: Pick<TableView, 'storyQuestions'>, table: string): Said[] =>
  inOrder(view.storyQuestions).filter(({ to }) => to === table);

/** Pure: what a table answered to one question of another. Two who answered at the same moment both stand. */
export const answersTo = (view: Pick<TableView, 'storyAnswers'>, asking: string, question: string): Said[] =>
  inOrder(view.storyAnswers).filter((answer) => answer.to === asking && answer.question === question);

/** Pure: whether a table could use another's story. */
export const couldUse = (view: Pick<TableView, 'picks'>, table: string): boolean =>
  isPicked(view, USED_STORIES, table);

/** Pure: what it would take from it. */
export const useNote = (view: Pick<TableView, 'remarks'>, table: string): string =>
  remarkWords(view, usedNote(table));
