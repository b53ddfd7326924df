/**
 * Edits of a table's grid. Each function is one transaction.
 * @module
 */
import { edit, type Origin, readRoot, root, type TableDoc } from '../../model/document.ts';
import { drop, put } from '../../model/put.ts';
import {
  cellKey,
  GRID_COLUMNS,
  GRID_MARKS,
  type GridColumn,
  type Mark,
  type Said,
} from '../../model/table/grid.ts';

/** An organisation as the map knows it at this moment. */
export type Organisation = Pick<GridColumn, 'id' | 'name' | 'kind'>;

/** Puts organisations at the end of the grid. Those it speaks of already stay where they are. */
export function addColumns(doc: TableDoc, origin: Origin, added: readonly Organisation[]): void {
  const columns = root(doc, 'gridColumns');
  const known = readRoot(doc, 'gridColumns', GRID_COLUMNS);
  const fresh = added.filter(({ id }) => !(id in known));
  if (fresh.length === 0) return;
  let rank = Math.max(0, ...Object.values(known).map((column) => column.rank));
  edit(doc, origin, () => {
    for (const { id, name, kind } of fresh) put(columns, id, { name, kind, rank: (rank += 1) });
  });
}

/** Takes an organisation off the grid. Its marks stay in the document: they are there again when it comes back. */
export function removeColumn(doc: TableDoc, origin: Origin, id: string): void {
  const columns = root(doc, 'gridColumns');
  if (columns.has(id)) edit(doc, origin, () => drop(columns, id));
}

/**
 * Puts a mark in a cell, or rubs it out. Whoever does something now contradicts that nobody does, so that goes.
 * @param organisation as the map calls it now; the grid remembers the name for those who do not have the map
 */
export function setMark(
  doc: TableDoc,
  origin: Origin,
  { row, organisation, ...said }: Said & { row: string; organisation: Organisation },
  mark: Mark | undefined,
): void {
  const marks = root(doc, 'gridMarks');
  const key = cellKey(organisation.id, row);
  if (GRID_MARKS.read(key, marks.get(key))?.mark === mark) return;
  edit(doc, origin, () => {
    if (mark === undefined) return drop(marks, key);
    put(marks, key, { mark, ...said });
    if (mark === 'now') drop(root(doc, 'gridNobody'), row);
    callAnew(doc, organisation);
  });
}

/** Writes down what an organisation is called by now. Call it inside a transaction. */
function callAnew(doc: TableDoc, { id, name, kind }: Organisation): void {
  const columns = root(doc, 'gridColumns');
  const column = GRID_COLUMNS.read(id, columns.get(id));
  if (column && (column.name !== name || column.kind !== kind))
    put(columns, id, { name, kind, rank: column.rank });
}

/**
 * Says that the table looked and nobody does this now, or takes that back with `undefined`.
 * @param columns the organisations whose “does it now” in this row goes with it. Ask people first when there are any.
 */
export function setNobody(
  doc: TableDoc,
  origin: Origin,
  row: string,
  said: Said | undefined,
  columns: readonly string[],
): void {
  const nobody = root(doc, 'gridNobody');
  const marks = root(doc, 'gridMarks');
  edit(doc, origin, () => {
    if (!said) return drop(nobody, row);
    put(nobody, row, { by: said.by, at: said.at });
    for (const key of columns.map((column) => cellKey(column, row)))
      if (GRID_MARKS.read(key, marks.get(key))?.mark === 'now') drop(marks, key);
  });
}

/** Ticks an item of an example as true of the table's own plan, or takes the tick back. */
export function setTick(doc: TableDoc, origin: Origin, item: string, said: Said | undefined): void {
  const ticks = root(doc, 'gridTicks');
  edit(doc, origin, () => (said ? put(ticks, item, { by: said.by, at: said.at }) : drop(ticks, item)));
}
