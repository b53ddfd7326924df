/**
 * A table's move: which approaches it takes now, which it wants next, and why. What the stage and the report read.
 * @module
 */
import { approaches } from '../../cards/decks/approaches.ts';
import { askedId } from '../../cards/asked.ts';
import { picksFrom } from '../../model/table/pick-edits.ts';
import { remarkWords, type Settled, type TableView } from '../../model/table/table-view.ts';

/** The two lists of picks. */
export const SIDES = ['now', 'next'] as const;
export type Side = (typeof SIDES)[number];
/** What `settled` calls a table's move. */
export const MOVE = 'move';
/** What the reasons for the move are about, as a remark. */
export const MOVE_WHY = askedId('approaches', MOVE, 'why');

export type Move = { now: string[]; next: string[]; why: string; settled?: Settled };

/** The list that one side's picks are kept in. */
export const listOfSide = (side: Side): string => `approach-${side}`;

/** Pure: a table's move; several approaches may be taken together. They are in the deck's order. */
export function moveOf(table: Pick<TableView, 'picks' | 'remarks' | 'settled'>): Move {
  const on = (side: Side) => {
    const picked = new Set(picksFrom(table, listOfSide(side)));
    return approaches.flatMap(({ id }) => (picked.has(id) ? [id] : []));
  };
  const settled = table.settled[MOVE];
  return { now: on('now'), next: on('next'), why: remarkWords(table, MOVE_WHY), ...(settled && { settled }) };
}
