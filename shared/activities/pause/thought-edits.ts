/**
 * Shared thoughts appear: the server's own edit, at the reveal.
 * @module
 */
import type * as Y from 'yjs';
import { addResponse } from '../../model/table/response-edits.ts';
import { edit, root } from '../../model/schema.ts';
import type { Author } from '../../model/table/table-view.ts';
import { pauseCard, thoughtsKey } from './thoughts.ts';
import type { ThoughtsResult } from '../../model/plan/votes.ts';

/** A thought that may be shown. `id` is a digest of its ticket. */
export type ShownThought = { id: string; text: string; author: Author };

/**
 * Puts a batch where its audience reads it, in the order given. For the server, which must have shuffled it.
 * @param where `responses` of a table's document, or `thoughts` of the plan
 * @param at the time of the reveal, the same for all: milliseconds since 1970
 */
export function putThoughts(
  doc: Y.Doc,
  where: 'responses' | 'thoughts',
  step: string,
  batch: readonly ShownThought[],
  at: number,
): void {
  edit(doc, 'server', () => {
    for (const thought of batch) addResponse(doc, 'server', { ...thought, card: pauseCard(step), at }, where);
  });
}

/** Whether a thought is where its audience reads it, taken away since or not. */
export const hasThought = (doc: Y.Doc, where: 'responses' | 'thoughts', id: string): boolean =>
  root(doc, where).has(id);

/** Tells everybody that a pause's thoughts have been revealed. For the server. */
export function putRevealed(doc: Y.Doc, step: string, result: ThoughtsResult): void {
  edit(doc, 'server', () => root(doc, 'results').set(thoughtsKey(step), result));
}
