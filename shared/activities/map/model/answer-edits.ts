/**
 * Edits of the answers to a map's questions. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { nextRank } from '../../../model/table/response-edits.ts';
import { type Origin, edit, entryIn, root, textIn, type MapDoc } from '../../../model/document.ts';
import { drop, put } from '../../../model/put.ts';
import type { MapAnswer } from './map-view.ts';

/** Adds an answer to a question. Blank text adds nothing. */
export function answerMap(doc: MapDoc, origin: Origin, said: Omit<MapAnswer, 'rank' | 'removedBy'>): void {
  const { id, question, ask, says, text, author, at } = said;
  const words = text.trim();
  if (!words) return;
  edit(doc, origin, () => {
    const entry = new Y.Map<unknown>([
      ['question', question],
      ['text', new Y.Text(words)],
      ['author', author],
      ['at', at],
      ['rank', nextRank(root(doc, 'answers'))],
    ]);
    if (ask) entry.set('ask', ask);
    if (says) entry.set('says', says);
    put(root(doc, 'answers'), id, entry);
  });
}

/** The words of an answer, for binding to an input. `undefined` where they are not shared text or the answer does not exist. */
export const answerText = (doc: MapDoc, id: string): Y.Text | undefined => textIn(doc, 'answers', id, 'text');

/** Takes an answer away. Its words stay in the document, because somebody may be typing in them at that moment. */
export function removeAnswer(doc: MapDoc, origin: Origin, id: string, person: string): void {
  const answer = entryIn(doc, 'answers', id);
  if (answer) edit(doc, origin, () => put(answer, 'removedBy', person));
}

/** Brings an answer back that was taken away. */
export function restoreAnswer(doc: MapDoc, origin: Origin, id: string): void {
  const answer = entryIn(doc, 'answers', id);
  if (answer) edit(doc, origin, () => drop(answer, 'removedBy'));
}
