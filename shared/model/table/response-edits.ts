/**
 * Edits of responses. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { type Origin, edit, entryIn, root, textIn, type TableDoc } from '../document.ts';
import { LAST_RANK } from '../numbers.ts';
import { drop, put } from '../put.ts';
import { changeBetween } from '../text-diff.ts';
import type { Author } from './table-view.ts';

export type NewResponse = {
  id: string;
  card: string;
  text: string;
  author: Author;
  scribe?: string;
  /** When it was written, in milliseconds since 1970 by the writer's device. */
  at: number;
};

/** Puts a response at the end of its card's list. Blank text adds nothing. */
export function addResponse(doc: TableDoc, origin: Origin, response: NewResponse): void {
  if (response.text.trim()) edit(doc, origin, () => writeResponse(root(doc, 'responses'), response));
}

/**
 * Writes a response into a root of responses. Call it inside a transaction.
 * @param keepsOwn whether its author's wording is kept beside it; of what nobody stands behind by name there is none
 */
export function writeResponse(entries: Y.Map<unknown>, response: NewResponse, keepsOwn = true): void {
  const { id, card, text, author, scribe, at } = response;
  const fields: [string, unknown][] = [
    ['card', card],
    ['text', new Y.Text(text.trim())],
    ['author', author],
    ['rank', nextRank(entries)],
    ['at', at],
  ];
  if (keepsOwn) fields.push(['own', text.trim()]);
  if (scribe) fields.push(['scribe', scribe]);
  put(entries, id, new Y.Map(fields));
}

/** Notes what a response says now as its author's own wording. Only its author does: nobody believes it of anybody else. */
export function keepOwnWords(doc: TableDoc, id: string, person: string): void {
  const response = entryIn(doc, 'responses', id);
  const author: unknown = response?.get('author');
  const isOwn = typeof author === 'object' && author !== null && 'id' in author && author.id === person;
  const words = responseText(doc, id)?.toString();
  if (response && isOwn && words?.trim() && response.get('own') !== words)
    edit(doc, null, () => put(response, 'own', words));
}

/** Puts other words in the place of a response's, letter by letter where they are the same. */
export function sayAgain(doc: TableDoc, origin: Origin, id: string, words: string): void {
  const text = responseText(doc, id);
  const change = text && changeBetween(text.toString(), words, words.length);
  if (!text || !change) return;
  edit(doc, origin, () => {
    text.delete(change.index, change.remove);
    text.insert(change.index, change.insert);
  });
}

/** The words of a response, for binding to an input. `undefined` once it is gone. */
export const responseText = (doc: TableDoc, id: string): Y.Text | undefined =>
  textIn(doc, 'responses', id, 'text');

/** Takes a response away. Its words stay in the document, because somebody may be typing in it at this moment. */
export function removeResponse(doc: TableDoc, origin: Origin, id: string, person: string): void {
  const response = entryIn(doc, 'responses', id);
  if (response) edit(doc, origin, () => put(response, 'removedBy', person));
}

/** Brings a removed response back. */
export function restoreResponse(doc: TableDoc, origin: Origin, id: string): void {
  const response = entryIn(doc, 'responses', id);
  if (response) edit(doc, origin, () => drop(response, 'removedBy'));
}

/**
 * Returns one more than the highest rank in use. Two people who add at once may get the same rank; ids tell them
 * apart. A rank that nobody can have reached is passed over: nothing could come after it.
 */
export function nextRank(entries: Y.Map<unknown>): number {
  let highest = 0;
  for (const entry of entries.values()) {
    // Another version may have written something of another shape here, which must keep nobody from adding to the rest.
    const rank = entry instanceof Y.Map ? entry.get('rank') : undefined;
    if (typeof rank === 'number' && rank > highest && rank < LAST_RANK) highest = rank;
  }
  return highest + 1;
}
