/**
 * Edits of a table's story, of what it asks about others' and what it answers. Its words are remarks, see `remark-edits.ts`.
 * @module
 */
import { edit, type Origin, root, type TableDoc } from '../../model/document.ts';
import { drop, put } from '../../model/put.ts';
import { opinionKey } from '../../model/root.ts';
import type { StoryAnswer, StoryQuestion } from '../../model/table/story.ts';

/** Sets which question card the story answers. @param card its code; `undefined` for none */
export function setStoryCard(doc: TableDoc, origin: Origin, card: string | undefined): void {
  const story = root(doc, 'story');
  if (story.get('card') === card) return;
  edit(doc, origin, () => (card === undefined ? drop(story, 'card') : put(story, 'card', card)));
}

/** Notes that somebody has written in the story. @param who a participant or a guest */
export function noteStoryWriter(doc: TableDoc, origin: Origin, who: { id: string; name: string }): void {
  const writers = root(doc, 'storyWriters');
  if (writers.get(who.id) === who.name) return;
  edit(doc, origin, () => put(writers, who.id, who.name));
}

/** Asks another table about its story. @param by the id of whoever asks */
export function askStory(
  doc: TableDoc,
  origin: Origin,
  { id, who, ...question }: StoryQuestion & { id: string; who: string },
): void {
  edit(doc, origin, () => put(root(doc, 'storyQuestions'), opinionKey(id, who), question));
}

/** Answers a question about the table's own story. @param by the id of whoever answers */
export function answerStory(
  doc: TableDoc,
  origin: Origin,
  { id, who, ...answer }: StoryAnswer & { id: string; who: string },
): void {
  edit(doc, origin, () => put(root(doc, 'storyAnswers'), opinionKey(id, who), answer));
}

/**
 * Ticks another table's story as of use here, or takes the tick back.
 * @param at when, in milliseconds since 1970 by the server's clock; `undefined` takes it back
 */
export function setStoryUse(doc: TableDoc, origin: Origin, table: string, at: number | undefined): void {
  const uses = root(doc, 'storyUses');
  if (at === undefined ? !uses.has(table) : uses.has(table)) return;
  edit(doc, origin, () => (at === undefined ? drop(uses, table) : put(uses, table, at)));
}
