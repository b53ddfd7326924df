/**
 * Edits of actions: what will be done, by whom, by when, and on which card that was agreed.
 * @module
 */
import * as Y from 'yjs';
import { nextRank } from './response-edits.ts';
import { type Origin, edit, entriesIn, type TableDoc } from '../document.ts';

export type NewAction = {
  id: string;
  what: string;
  who: string;
  by: string;
  card: string;
  response?: string;
};
/** The fields people fill in. `by` is the date in their own words ("12 December", "half-term"), not a calendar date. */
export type ActionWords = Pick<NewAction, 'what' | 'who' | 'by'>;

const actions = (doc: TableDoc) => entriesIn(doc, 'actions');

/** Adds an action. A blank `what` adds nothing. */
export function addAction(doc: TableDoc, origin: Origin, { id, response, ...action }: NewAction): void {
  if (!action.what.trim()) return;
  edit(doc, origin, () => {
    const entry = new Y.Map<unknown>(Object.entries({ ...action, rank: nextRank(actions(doc)) }));
    if (response) entry.set('response', response);
    actions(doc).set(id, entry);
  });
}

/** Changes some fields of an action. Fields that other people change at the same time keep their changes. */
export function changeAction(doc: TableDoc, origin: Origin, id: string, words: Partial<ActionWords>): void {
  edit(doc, origin, () => {
    const action = actions(doc).get(id);
    for (const [key, value] of Object.entries(words)) if (action?.get(key) !== value) action?.set(key, value);
  });
}

/** Takes an action away. Its words stay in the document, so that this can be undone. */
export function removeAction(doc: TableDoc, origin: Origin, id: string, person: string): void {
  edit(doc, origin, () => actions(doc).get(id)?.set('removedBy', person));
}

/** Brings a removed action back. */
export function restoreAction(doc: TableDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => actions(doc).get(id)?.delete('removedBy'));
}
