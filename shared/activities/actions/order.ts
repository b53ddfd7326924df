/**
 * Actions in order, and their states in words.
 * @module
 */
import { type ActionState, type ActionView, byRank } from '../../model/table/table-view.ts';
import { dueOf } from './due.ts';

export const STATE_WORDS: Record<ActionState, string> = {
  'to-do': 'To do',
  'under-way': 'Under way',
  done: 'Done',
  'let-go': 'Let go',
};

/** An action whose entry says nothing, or what no version knows, is to do. */
export const stateOf = ({ state }: Pick<ActionView, 'state'>): ActionState => state ?? 'to-do';

/** The date of an action, as `2026-12-12`. @param today for actions that do not say when they were added */
export const dueDate = ({ by, at }: Pick<ActionView, 'by' | 'at'>, today: number): string | undefined =>
  dueOf(by, at || today);

type Dated = { id: string; rank: number; due?: string | undefined };
/** Sorts by date; what has none comes last, in the order of the list. */
export const byDue = (a: Dated, b: Dated): number => {
  if (a.due !== b.due) return !a.due ? 1 : !b.due || a.due < b.due ? -1 : 1;
  return byRank(a, b);
};

/** What is open comes first, then what is done, then what was let go. */
const PLACES: Record<ActionState, number> = { 'to-do': 0, 'under-way': 0, done: 1, 'let-go': 2 };

/** Pure: the ids of a table's actions, without those taken away: by state, and by date within each. */
export function inOrder(actions: readonly ActionView[], today: number): string[] {
  return actions
    .filter(({ removedBy }) => !removedBy)
    .map((action) => ({ ...action, place: PLACES[stateOf(action)], due: dueDate(action, today) }))
    .sort((a, b) => a.place - b.place || byDue(a, b))
    .map(({ id }) => id);
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** Pure: the heading that an action stands under in the whole room's list: “This month”, “December”, “January 2027”, “No date yet”. */
export function monthOf(due: string | undefined, today: string): string {
  if (!due) return 'No date yet';
  if (due.slice(0, 7) === today.slice(0, 7)) return 'This month';
  const month = MONTH.format(new Date(`${due}T00:00:00Z`));
  return due.slice(0, 4) === today.slice(0, 4) ? month : `${month} ${due.slice(0, 4)}`;
}
