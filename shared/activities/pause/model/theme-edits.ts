/**
 * Edits of the themes into which a table sorts shared thoughts. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { nextRank } from '../../../model/table/response-edits.ts';
import { type Origin, edit, entryIn, root, textIn, type TableDoc } from '../../../model/document.ts';
import { drop, put } from '../../../model/put.ts';
import type { ThemeView } from '../../../model/table/table-view.ts';

/** Changes a theme that is there. */
function change(doc: TableDoc, origin: Origin, id: string, make: (theme: Y.Map<unknown>) => void): void {
  const theme = entryIn(doc, 'themes', id);
  if (theme) edit(doc, origin, () => make(theme));
}

/** Adds a theme at the end of its pause's list. A blank name is allowed: people sort first and name later. */
export function addTheme(
  doc: TableDoc,
  origin: Origin,
  { id, step, name }: Pick<ThemeView, 'id' | 'step' | 'name'>,
): void {
  edit(doc, origin, () => {
    const themes = root(doc, 'themes');
    const theme = { step, name: new Y.Text(name.trim()), rank: nextRank(themes) };
    put(themes, id, new Y.Map<unknown>(Object.entries(theme)));
  });
}

/** A theme's name, for binding to an input. `undefined` once it is gone. */
export const themeName = (doc: TableDoc, id: string): Y.Text | undefined => textIn(doc, 'themes', id, 'name');

/** Puts a thought into a theme; `undefined` takes it out again. A thought is in at most one theme. */
export function sortThought(doc: TableDoc, origin: Origin, thought: string, theme: string | undefined): void {
  const sorted = root(doc, 'sorted');
  if (sorted.get(thought) === theme) return;
  edit(doc, origin, () => (theme === undefined ? drop(sorted, thought) : put(sorted, thought, theme)));
}

/** Takes a theme away. Its thoughts stay where they are sorted, so that bringing it back brings them too. */
export function removeTheme(doc: TableDoc, origin: Origin, id: string, person: string): void {
  change(doc, origin, id, (theme) => put(theme, 'removedBy', person));
}

/** Brings a removed theme back. */
export function restoreTheme(doc: TableDoc, origin: Origin, id: string): void {
  change(doc, origin, id, (theme) => drop(theme, 'removedBy'));
}

/** Notes where a theme was carried to: the card that now has a response or an action made of it. */
export function markCarried(doc: TableDoc, origin: Origin, id: string, carried: ThemeView['carried']): void {
  change(doc, origin, id, (theme) => put(theme, 'carried', carried));
}
