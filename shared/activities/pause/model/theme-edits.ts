/**
 * Edits of the themes into which a table sorts shared thoughts. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { nextRank } from '../../../model/table/response-edits.ts';
import { type Origin, edit, entriesIn, root, type TableDoc } from '../../../model/document.ts';
import type { ThemeView } from '../../../model/table/table-view.ts';

const themes = (doc: TableDoc) => entriesIn(doc, 'themes');

/** Adds a theme at the end of its pause's list. A blank name is allowed: people sort first and name later. */
export function addTheme(
  doc: TableDoc,
  origin: Origin,
  { id, step, name }: Pick<ThemeView, 'id' | 'step' | 'name'>,
): void {
  edit(doc, origin, () => {
    const theme = { step, name: new Y.Text(name.trim()), rank: nextRank(themes(doc)) };
    themes(doc).set(id, new Y.Map<unknown>(Object.entries(theme)));
  });
}

/** A theme's name, for binding to an input. `undefined` once it is gone. */
export function themeName(doc: TableDoc, id: string): Y.Text | undefined {
  const name = themes(doc).get(id)?.get('name');
  return name instanceof Y.Text ? name : undefined;
}

/** Puts a thought into a theme; `undefined` takes it out again. A thought is in at most one theme. */
export function sortThought(doc: TableDoc, origin: Origin, thought: string, theme: string | undefined): void {
  const sorted = root(doc, 'sorted');
  if (sorted.get(thought) === theme) return;
  edit(doc, origin, () => (theme === undefined ? sorted.delete(thought) : sorted.set(thought, theme)));
}

/** Takes a theme away. Its thoughts stay where they are sorted, so that bringing it back brings them too. */
export function removeTheme(doc: TableDoc, origin: Origin, id: string, person: string): void {
  edit(doc, origin, () => themes(doc).get(id)?.set('removedBy', person));
}

/** Brings a removed theme back. */
export function restoreTheme(doc: TableDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => themes(doc).get(id)?.delete('removedBy'));
}

/** Notes where a theme was carried to: the card that now has a response or an action made of it. */
export function markCarried(doc: TableDoc, origin: Origin, id: string, carried: ThemeView['carried']): void {
  edit(doc, origin, () => themes(doc).get(id)?.set('carried', carried));
}
