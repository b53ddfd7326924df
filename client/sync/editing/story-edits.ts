/**
 * The edits of a table's story, its questions and answers, bound to the table's document, this person and their undo.
 * @module
 */
import * as stories from '../../../shared/activities/stories/edits.ts';
import type { Author } from '../../../shared/model/table/table-view.ts';
import { writtenAside } from '../../lib/unwritten.ts';
import type { Editing } from './table-edits.ts';
import { asSteps } from './undo.ts';

export function makeStoryEdits({ table, origin, newStep, newId, now }: Editing) {
  const step = asSteps(newStep);
  return {
    /** Sets which question card the story answers; `undefined` for none. */
    setCard: step((card: string | undefined) => stories.setStoryCard(table, origin, card, now())),
    /** Notes that somebody has written in the story. Not undoable: they did. */
    noteWriter: ({ id, name }: Author) =>
      writtenAside(() => stories.noteStoryWriter(table, 'writer', { id, name })),
    /** Asks another table about its story. */
    ask: step((to: string, text: string, { id: who, name: by, role }: Author) =>
      stories.askStory(table, origin, {
        id: newId(),
        who,
        to,
        text: text.trim(),
        by,
        at: now(),
        ...(role && { role }),
      }),
    ),
    /** Answers what another table asked. @param question its key there */
    answer: step((to: string, question: string, text: string, { id: who, name: by }: Author) =>
      stories.answerStory(table, origin, {
        id: newId(),
        who,
        to,
        question,
        text: text.trim(),
        by,
        at: now(),
      }),
    ),
  };
}
