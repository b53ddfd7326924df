/**
 * All tables' moves together, for the stage and the report.
 * @module
 */
import { approaches } from '../../cards/decks/approaches.ts';
import type { TableView } from '../../model/table/table-view.ts';
import { moveOf, type Side } from './moves.ts';

export type TableMove = { number: number; now: string[]; next: string[] };
export type RoomMoves = {
  /** Tables with an approach on both sides. */
  moved: TableMove[];
  /** The numbers of tables that have not got so far. */
  talking: number[];
};

/** Pure: who has made a move, by the number of the table. */
export function roomMoves(
  tables: readonly { number: number; view: Pick<TableView, 'picks' | 'remarks' | 'settled'> }[],
): RoomMoves {
  const moves = tables.map(({ number, view }) => ({ number, ...moveOf(view) }));
  const isMove = ({ now, next }: TableMove) => now.length > 0 && next.length > 0;
  return {
    moved: moves.filter(isMove).map(({ number, now, next }) => ({ number, now, next })),
    talking: moves.filter((move) => !isMove(move)).map(({ number }) => number),
  };
}

/** The tables on one side of an approach. */
export const tablesOn = ({ moved }: RoomMoves, side: Side, approach: string): number[] =>
  moved.flatMap((move) => (move[side].includes(approach) ? [move.number] : []));

/** The approach that most tables have on one side; of several, the first of the deck. */
export function mostOn(moves: RoomMoves, side: Side): { approach: string; tables: number } | undefined {
  const counts = approaches.map(({ id }) => ({ approach: id, tables: tablesOn(moves, side, id).length }));
  counts.sort((a, b) => b.tables - a.tables);
  return counts[0] && counts[0].tables > 0 ? counts[0] : undefined;
}
