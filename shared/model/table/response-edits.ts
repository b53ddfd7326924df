/**
 * Edits of responses. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { type Origin, edit, entriesIn, type TableDoc } from '../document.ts';
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

const responses = (doc: TableDoc) => entriesIn(doc, 'responses');

/** Puts a response at the end of its card's list. Blank text adds nothing. */
export function addResponse(doc: TableDoc, origin: Origin, response: NewResponse): void {
  if (response.text.trim()) edit(doc, origin, () => writeResponse(responses(doc), response));
}

/** Writes a response into a root of responses. Call it inside a transaction. */
export function writeResponse(entries: Y.Map<Y.Map<unknown>>, response: NewResponse): void {
  const { id, card, text, author, scribe, at } = response;
  const fields: [string, unknown][] = [
    ['card', card],
    ['text', new Y.Text(text.trim())],
    ['author', author],
    ['rank', nextRank(entries)],
    ['at', at],
  ];
  if (scribe) fields.push(['scribe', scribe]);
  entries.set(id, new Y.Map(fields));
}

/** The words of a response, for binding to an input. `undefined` once it is gone. */
export function responseText(doc: TableDoc, id: string): Y.Text | undefined {
  const words = responses(doc).get(id)?.get('text');
  return words instanceof Y.Text ? words : undefined;
}

/** Takes a response away. Its words stay in the document, because somebody may be typing in it at this moment. */
export function removeResponse(doc: TableDoc, origin: Origin, id: string, person: string): void {
  edit(doc, origin, () => responses(doc).get(id)?.set('removedBy', person));
}

/** Brings a removed response back. */
export function restoreResponse(doc: TableDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => responses(doc).get(id)?.delete('removedBy'));
}

/**
 * Returns one more than the highest rank in use. Two people who add at once may get the same rank; ids tell them
 * apart.
 */
export function nextRank(entries: Y.Map<Y.Map<unknown>>): number {
  let highest = 0;
  for (const entry of entries.values()) {
    // Another version may have written something of another shape here, which must keep nobody from adding to the rest.
    const rank = entry instanceof Y.Map ? entry.get('rank') : undefined;
    if (typeof rank === 'number' && rank > highest) highest = rank;
  }
  return highest + 1;
}
