/**
 * The actions of the whole workshop, as the server lists them: SPEC E5 to E7.
 * @module
 */
import { root, type TableDoc } from '../../model/document.ts';
import { record } from '../../model/record.ts';
import { readEntry } from '../../model/root.ts';
import {
  type ActionState,
  type ActionView,
  byRank,
  TABLE_ROOTS,
  type ThemeView,
} from '../../model/table/table-view.ts';
import { dueDate, stateOf } from './order.ts';
import { type Source, sourceOf } from './source.ts';

export type RoomAction = Pick<ActionView, 'id' | 'what' | 'who' | 'by' | 'rank'> & {
  /** The table's number. */
  table: number;
  /** As `2026-12-12`, when the words of “by when” hold a date. */
  due?: string;
  state: ActionState;
  /** How far it had come when last time ended, of an action from then; and why it is where it is now. */
  last?: ActionState;
  why?: string;
  source: Source;
};
export type RoomActions = { tables: { id: string; number: number; title: string }[]; actions: RoomAction[] };

/** More than a table makes in years; a longer list is cut, so that no document makes a file without an end. */
export const MOST_OF_A_TABLE = 1000;

/** Pure: the actions in a table's document that stand, in the order of the list. */
export function actionsIn(doc: TableDoc, table: number, today: number): RoomAction[] {
  const entries = root(doc, 'actions');
  const found = [...entries.keys()]
    .flatMap((id) => readEntry<ActionView>(entries, TABLE_ROOTS.actions, id) ?? [])
    .filter(({ removedBy }) => !removedBy)
    .sort(byRank)
    .slice(0, MOST_OF_A_TABLE);
  const named = root(doc, 'themes');
  const themes = record<ThemeView>();
  for (const { theme } of found) {
    const read = theme ? readEntry<ThemeView>(named, TABLE_ROOTS.themes, theme) : undefined;
    if (read) themes[read.id] = read;
  }
  return found.map((action) => {
    const { id, what, who, by, rank, last, why } = action;
    const due = dueDate(action, today);
    const source = sourceOf(action, { themes });
    return {
      id,
      what,
      who,
      by,
      rank,
      table,
      state: stateOf(action),
      source,
      ...(due && { due }),
      ...(last && { last }),
      ...(why && { why }),
    };
  });
}
