/**
 * Edits of a table's story, of what it asks about others' and what it answers. Its words are remarks, see `remark-edits.ts`.
 * @module
 */
import { edit, type Origin, readRoot, root, type TableDoc } from '../../model/document.ts';
import { put } from '../../model/put.ts';
import { opinionKey } from '../../model/root.ts';
import { picksFrom, setPick } from '../../model/table/pick-edits.ts';
import type { StoryWord } from '../../model/table/story.ts';
import { TABLE_ROOTS } from '../../model/table/table-view.ts';
import { STORY_CARD } from './parts.ts';

/**
 * Sets which question card the story answers. Of two set at once the newer counts.
 * @param card its code; `undefined` for none
 * @param at when, in milliseconds since 1970 by the server's clock
 */
export function setStoryCard(doc: TableDoc, origin: Origin, card: string | undefined, at: number): void {
  edit(doc, origin, () => {
    const before = picksFrom({ picks: readRoot(doc, 'picks', TABLE_ROOTS.picks) }, STORY_CARD);
    for (const other of before) setPick(doc, origin, STORY_CARD, other, undefined);
    if (card !== undefined) setPick(doc, origin, STORY_CARD, card, at);
  });
}

/** Notes that somebody has written in the story. @param who a participant or a guest */
export function noteStoryWriter(doc: TableDoc, origin: Origin, who: { id: string; name: string }): void {
  const writers = root(doc, 'storyWriters');
  if (writers.get(who.id) === who.name) return;
  edit(doc, origin, () => put(writers, who.id, who.name));
}

/** @property who the id of whoever asks or answers */
type NewWord = Pick<StoryWord, 'to' | 'text' | 'by' | 'at'> & { id: string; who: string; role?: string };

/** Asks another table about its story. */
export function askStory(doc: TableDoc, origin: Origin, { id, who, ...question }: NewWord): void {
  edit(doc, origin, () => put(root(doc, 'storyQuestions'), opinionKey(id, who), question));
}

/** Answers a question about the table's own story. */
export function answerStory(
  doc: TableDoc,
  origin: Origin,
  { id, who, ...answer }: NewWord & { question: string },
): void {
  edit(doc, origin, () => put(root(doc, 'storyAnswers'), opinionKey(id, who), answer));
}
