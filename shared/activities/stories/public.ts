/**
 * A story as strangers may read it: a copy of its words, made at the moment it is published. SPEC section N.
 *
 * It names no person and no workshop, unless its authors wrote them into a part.
 * @module
 */
import { cleanLine } from '../../protocol/line.ts';
import type { TableView } from '../../model/table/table-view.ts';
import { STORY_PARTS, type StoryPart } from './parts.ts';
import { storyOf } from './view.ts';

export type PublicStory = {
  /** May be blank. */
  title: string;
  /** The code of the question card it answers. */
  card?: string;
  /** What its table is called. */
  table: string;
  /** The parts that have words, in their order. The last is there only when its authors said so. */
  parts: { part: StoryPart; text: string }[];
};
/** One of the library. `publishedAt` is ms since 1970. */
export type PublishedStory = PublicStory & { id: string; publishedAt: number };
/** A page of them, the newest first. `next` asks for those after it; missing on the last. */
export type PublishedStories = { stories: PublishedStory[]; next?: string };

/** What a table is shown before it publishes. `digest` names exactly these words. */
export type StoryPreview = {
  story: PublicStory;
  digest: string;
  /** What of it is in the library; `same` is false once the table has written on. */
  published?: { id: string; publishedAt: number; asks: boolean; same: boolean };
};
/** The published stories of one workshop, for its own people. */
export type PublishedHere = { stories: { table: string; id: string; title: string; publishedAt: number }[] };

const TITLE = 200;

/**
 * Pure: what becomes public of a story.
 * @param table what its table is called
 * @param asks whether “Who may be asked” goes with it
 */
export function publicStory(
  view: Pick<TableView, 'remarks' | 'picks'>,
  table: string,
  asks: boolean,
): PublicStory {
  const { title, card, parts } = storyOf({ ...view, settled: {}, storyWriters: {} });
  return {
    title: cleanLine(title).slice(0, TITLE).toWellFormed(),
    ...(card !== undefined && { card: cleanLine(card).slice(0, TITLE).toWellFormed() }),
    table: cleanLine(table),
    parts: parts
      .filter(({ id }) => asks || id !== 'ask')
      .map(({ id, text }) => ({ part: id, text: text.toWellFormed() })),
  };
}

/** Pure: how many letters there are in it. */
export const lengthOf = ({ title, parts }: PublicStory): number =>
  title.length + parts.reduce((sum, { text }) => sum + text.length, 0);

/** Pure: whether it says anything but who may be asked. */
export const saysSomething = ({ parts }: PublicStory): boolean => parts.some(({ part }) => part !== 'ask');

/** Pure: whether it says who may be asked. */
export const asksIn = ({ parts }: PublicStory): boolean => parts.some(({ part }) => part === 'ask');

/** What a part is called. */
export const partName = (part: StoryPart): string => STORY_PARTS.find(({ id }) => id === part)?.name ?? '';
