/**
 * Edits of actions: what will be done, by whom, by when, and on which card that was agreed.
 * @module
 */
import * as Y from 'yjs';
import { nextRank } from './response-edits.ts';
import { type Origin, edit, entryIn, root, type TableDoc } from '../document.ts';
import { drop, put } from '../put.ts';
import type { ActionState } from './table-view.ts';

export type NewAction = {
  id: string;
  what: string;
  who: string;
  by: string;
  card: string;
  response?: string;
  theme?: string;
  /** The time in milliseconds since 1970. */
  at?: number;
};
/** The fields people fill in. `by` is the date in their own words ("12 December", "half-term"), not a calendar date. */
export type ActionWords = Pick<NewAction, 'what' | 'who' | 'by'>;
/** What can be changed about an action. Each is a field of its own, so an older version's edit leaves the state alone. */
export type ActionChange = Partial<ActionWords & { state: ActionState; why: string }>;

const action = (doc: TableDoc, id: string) => entryIn(doc, 'actions', id);

/** Adds an action. A blank `what` adds nothing. */
export function addAction(doc: TableDoc, origin: Origin, { id, response, theme, ...words }: NewAction): void {
  if (!words.what.trim()) return;
  edit(doc, origin, () => {
    const actions = root(doc, 'actions');
    const entry = new Y.Map<unknown>(Object.entries({ ...words, rank: nextRank(actions) }));
    if (response) entry.set('response', response);
    if (theme) entry.set('theme', theme);
    actions.set(id, entry);
  });
}

/** Changes some fields of an action. Fields that other people change at the same time keep their changes. */
export function changeAction(doc: TableDoc, origin: Origin, id: string, words: ActionChange): void {
  const entry = action(doc, id);
  if (!entry) return;
  edit(doc, origin, () => {
    for (const [key, value] of Object.entries(words)) if (entry.get(key) !== value) put(entry, key, value);
  });
}

/** Takes an action away. Its words stay in the document, so that this can be undone. */
export function removeAction(doc: TableDoc, origin: Origin, id: string, person: string): void {
  const entry = action(doc, id);
  if (entry) edit(doc, origin, () => put(entry, 'removedBy', person));
}

/** Brings a removed action back. */
export function restoreAction(doc: TableDoc, origin: Origin, id: string): void {
  const entry = action(doc, id);
  if (entry) edit(doc, origin, () => drop(entry, 'removedBy'));
}
