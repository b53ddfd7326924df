/**
 * Edits of what a table picks from a list, and settles.
 * @module
 */
import { type Origin, edit, root, type TableDoc } from '../document.ts';
import { drop, put } from '../put.ts';
import { opinionKey } from '../root.ts';
import type { Settled, TableView } from './table-view.ts';

/**
 * Picks something, or puts it back.
 * @param at when, in milliseconds since 1970 by the server's clock, which orders what is picked; `undefined` puts it back
 */
export function setPick(
  doc: TableDoc,
  origin: Origin,
  list: string,
  item: string,
  at: number | undefined,
): void {
  const picks = root(doc, 'picks');
  const key = opinionKey(list, item);
  if (at === undefined ? !picks.has(key) : picks.has(key)) return;
  edit(doc, origin, () => (at === undefined ? drop(picks, key) : put(picks, key, at)));
}

/** Settles something; `undefined` opens it again. Of two who press at once one counts. */
export function setSettled(doc: TableDoc, origin: Origin, what: string, settled: Settled | undefined): void {
  const settledRoot = root(doc, 'settled');
  if (settled === undefined ? !settledRoot.has(what) : settledRoot.has(what)) return;
  edit(doc, origin, () =>
    settled === undefined ? drop(settledRoot, what) : put(settledRoot, what, settled),
  );
}

/** Whether something is picked from a list. */
export const isPicked = ({ picks }: Pick<TableView, 'picks'>, list: string, item: string): boolean =>
  picks[opinionKey(list, item)] !== undefined;

/** What is picked from a list, in the order in which it was. Of two picked at once the smaller id comes first. */
export const picksFrom = ({ picks }: Pick<TableView, 'picks'>, list: string): string[] =>
  Object.entries(picks)
    .filter(([key]) => key.startsWith(opinionKey(list, '')))
    .map(([key, at]) => ({ item: key.slice(list.length + 1), at }))
    .sort((a, b) => a.at - b.at || (a.item < b.item ? -1 : 1))
    .map(({ item }) => item);
