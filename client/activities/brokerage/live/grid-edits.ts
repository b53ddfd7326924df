/**
 * The edits of a grid, bound to the table's document, this person and their undo.
 * @module
 */
import * as grid from '../../../../shared/activities/brokerage/edits.ts';
import type { Mark } from '../../../../shared/model/table/grid.ts';
import type { Editing } from '../../../sync/editing/table-edits.ts';
import { asSteps } from '../../../sync/editing/undo.ts';

export type GridEdits = ReturnType<typeof makeGridEdits>;

export function makeGridEdits({ table, me, origin, newStep, now }: Editing) {
  const step = asSteps(newStep);
  const said = () => ({ by: me.personId, at: now() });
  return {
    /** Puts some organisations on the grid and takes others off it, as one step of undo. */
    setColumns: step((added: readonly grid.Organisation[], removed: readonly string[]) =>
      table.transact(() => {
        grid.addColumns(table, origin, added);
        for (const id of removed) grid.removeColumn(table, origin, id);
      }, origin),
    ),
    /** Puts a mark in a cell; `undefined` rubs it out. */
    setMark: step((row: string, organisation: grid.Organisation, mark: Mark | undefined) =>
      grid.setMark(table, origin, { row, organisation, ...said() }, mark),
    ),
    /** Says that nobody does a row now. What `columns` do now goes with it. */
    sayNobody: step((row: string, columns: readonly string[]) =>
      grid.setNobody(table, origin, row, said(), columns),
    ),
    unsayNobody: step((row: string) => grid.setNobody(table, origin, row, undefined, [])),
    setTick: step((item: string, on: boolean) => grid.setTick(table, origin, item, on ? said() : undefined)),
  };
}
