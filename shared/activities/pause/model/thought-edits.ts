/**
 * The edits with which the server makes shared thoughts appear, at the reveal.
 * @module
 */
import { writeResponse } from '../../../model/table/response-edits.ts';
import { edit, type PlanDoc, root, type TableDoc } from '../../../model/document.ts';
import type { Author } from '../../../model/table/table-view.ts';
import { put } from '../../../model/put.ts';
import { isUnnamed, pauseCard, thoughtsKey } from './thoughts.ts';
import type { ThoughtsResult } from '../../../model/plan/votes.ts';

/** A thought that may be shown. `id` is a digest of its ticket. */
export type ShownThought = { id: string; text: string; author: Author };

/**
 * Where an audience reads thoughts: people at a table in `responses` of its document, the whole room in `thoughts` of
 * the plan.
 */
export type Readership = { of: 'table'; doc: TableDoc } | { of: 'room'; doc: PlanDoc };

const entriesFor = (where: Readership) =>
  where.of === 'table' ? root(where.doc, 'responses') : root(where.doc, 'thoughts');

/**
 * Writes a batch of thoughts where its audience reads them, in the order given. For the server, which must have
 * shuffled it: the order of arrival would lead back to the authors.
 * @param at the time of the reveal, the same for all, in milliseconds since 1970
 */
export function putThoughts(
  where: Readership,
  step: string,
  batch: readonly ShownThought[],
  at: number,
): void {
  edit(where.doc, 'server', () => {
    for (const thought of batch)
      writeResponse(entriesFor(where), { ...thought, card: pauseCard(step), at }, !isUnnamed(thought));
  });
}

/** Whether a thought has been written where its audience reads it. One that was taken away since counts too. */
export const hasThought = (where: Readership, id: string): boolean => entriesFor(where).has(id);

/** Tells everybody that a pause's thoughts have been revealed. For the server. */
export function putRevealed(doc: PlanDoc, step: string, result: ThoughtsResult): void {
  edit(doc, 'server', () => put(root(doc, 'results'), thoughtsKey(step), result));
}
