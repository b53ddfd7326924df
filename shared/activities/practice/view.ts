/**
 * What tables made of the stories, as plain data: for the page, the projector and the report.
 * @module
 */
import { askedId } from '../../cards/asked.ts';
import {
  opinionsOn,
  remarkWords,
  responsesOf,
  type ResponseView,
  type TableView,
  type Transfer,
} from '../../model/table/table-view.ts';
import { counts } from './gentle.ts';

/** The id of the question on a story's card, under which a table answers it. */
export const storyQuestion = (story: string): string => askedId('practice', story, 0);

/** What a table would take from a story: the name of its remark. */
export const storyUse = (story: string): string => askedId('practice', story, 'use');

/** The story that such an id belongs to; `undefined` for any other. */
export const storyOf = (id: string): string | undefined => {
  const [deck, story] = id.split(':');
  return deck === 'practice' ? story : undefined;
};

export type StoryOutcome = {
  story: string;
  /** Who said what about “would this travel?”, by the person's or guest's id. */
  hands: ReadonlyMap<string, Transfer>;
  /** When the table ticked “we could use this”; `undefined` while it has not. Then the note stays out of the report. */
  usedAt: number | undefined;
  /** What the table would take from it. */
  note: string;
  /** The answers to the story's question that nobody took away, in rank order. */
  answers: readonly ResponseView[];
};

/** Reads what one table made of one story. */
export function storyOutcome(table: TableView, story: string): StoryOutcome {
  return {
    story,
    hands: opinionsOn(table.transfers, story),
    usedAt: table.uses[story],
    note: remarkWords(table, storyUse(story)),
    answers: responsesOf(table, storyQuestion(story)).filter(({ removedBy }) => removedBy === undefined),
  };
}

/** The stories a table did anything with, in the order given. */
export const storyOutcomes = (table: TableView, stories: readonly string[]): StoryOutcome[] =>
  stories
    .map((story) => storyOutcome(table, story))
    .filter(({ hands, usedAt, note, answers }) => hands.size > 0 || usedAt || note || answers.length > 0);

/** Counts the hands of all tables on one story. */
export const handsOn = (
  tables: readonly Pick<TableView, 'transfers'>[],
  story: string,
): Record<Transfer, number> =>
  counts(tables.flatMap((table) => [...opinionsOn(table.transfers, story).values()]));

/**
 * Chooses the story that most hands are about. The one that was there stays until another has two more, so that nothing
 * changes while it is being read.
 */
export function mostDiscussed(
  tables: readonly Pick<TableView, 'transfers'>[],
  stories: readonly string[],
  before: string | undefined,
): string | undefined {
  const total = (story: string) =>
    Object.values(handsOn(tables, story)).reduce((sum, count) => sum + count, 0);
  const most = stories.reduce<string | undefined>(
    (best, story) => (best === undefined || total(story) > total(best) ? story : best),
    undefined,
  );
  if (most === undefined || before === undefined || !stories.includes(before)) return most;
  return total(most) >= total(before) + 2 ? most : before;
}
