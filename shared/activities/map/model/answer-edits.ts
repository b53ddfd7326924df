/**
 * Edits of the answers to a map's questions. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { nextRank } from '../../../model/table/response-edits.ts';
import { type Origin, edit, entriesIn, type MapDoc } from '../../../model/document.ts';
import type { MapAnswer } from './map-view.ts';

const answers = (doc: MapDoc) => entriesIn(doc, 'answers');
/** The entry of an answer. Another version may have written it as plain data, which can be read but not edited; then there is none. */
const answer = (doc: MapDoc, id: string): Y.Map<unknown> | undefined => {
  const entry: unknown = answers(doc).get(id);
  return entry instanceof Y.Map ? entry : undefined;
};

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
      ['rank', nextRank(answers(doc))],
    ]);
    if (ask) entry.set('ask', ask);
    if (says) entry.set('says', says);
    answers(doc).set(id, entry);
  });
}

/** The words of an answer, for binding to an input. `undefined` where they are not shared text or the answer does not exist. */
export function answerText(doc: MapDoc, id: string): Y.Text | undefined {
  const words = answer(doc, id)?.get('text');
  return words instanceof Y.Text ? words : undefined;
}

/** Takes an answer away. Its words stay in the document, because somebody may be typing in them at that moment. */
export function removeAnswer(doc: MapDoc, origin: Origin, id: string, person: string): void {
  edit(doc, origin, () => answer(doc, id)?.set('removedBy', person));
}

/** Brings an answer back that was taken away. */
export function restoreAnswer(doc: MapDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => answer(doc, id)?.delete('removedBy'));
}
