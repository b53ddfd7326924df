/**
 * Edits of responses. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { type Origin, edit, root } from '../schema.ts';
import type { Author } from './table-view.ts';

export type NewResponse = {
  id: string;
  card: string;
  text: string;
  author: Author;
  scribe?: string;
  /** Milliseconds since 1970 by the writer's device. */
  at: number;
};

/** The keys without which a response is none. */
export const RESPONSE_CORE = ['card', 'text', 'author', 'rank', 'at'] as const;

type Where = 'responses' | 'thoughts';
const responses = (doc: Y.Doc, where: Where = 'responses') => root<Y.Map<unknown>>(doc, where);

/**
 * Puts a response at the end of its card's list. Blank text adds nothing.
 * @param where the plan keeps what was shared with the whole room in `thoughts`
 */
export function addResponse(doc: Y.Doc, origin: Origin, response: NewResponse, where?: Where): void {
  const words = response.text.trim();
  if (!words) return;
  const { id, card, author, scribe, at } = response;
  edit(doc, origin, () => {
    const entries: [string, unknown][] = [
      ['card', card],
      ['text', new Y.Text(words)],
      ['author', author],
      ['rank', nextRank(responses(doc, where))],
      ['at', at],
    ];
    if (scribe) entries.push(['scribe', scribe]);
    responses(doc, where).set(id, new Y.Map(entries));
  });
}

/** The words of a response, for binding to an input. `undefined` once it is gone. */
export function responseText(doc: Y.Doc, id: string): Y.Text | undefined {
  const words = responses(doc).get(id)?.get('text');
  return words instanceof Y.Text ? words : undefined;
}

/** Takes a response away. Its words stay in the document: somebody may be typing in it this moment. */
export function removeResponse(doc: Y.Doc, origin: Origin, id: string, person: string): void {
  edit(doc, origin, () => responses(doc).get(id)?.set('removedBy', person));
}

/** Brings a removed response back. */
export function restoreResponse(doc: Y.Doc, origin: Origin, id: string): void {
  edit(doc, origin, () => responses(doc).get(id)?.delete('removedBy'));
}

/** One more than the highest rank in use; two people adding at once share a rank and are told apart by id. */
export function nextRank(entries: Y.Map<Y.Map<unknown>>): number {
  let highest = 0;
  for (const entry of entries.values()) {
    const rank = entry.get('rank');
    if (typeof rank === 'number' && rank > highest) highest = rank;
  }
  return highest + 1;
}
