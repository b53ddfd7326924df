/**
 * A table's grid as plain data: what every screen, export and report reads. An empty cell was not looked at, and never
 * counts as nobody.
 * @module
 */
import { cellKey, type GridColumn, type Mark } from '../../model/table/grid.ts';
import { byRank, type TableView } from '../../model/table/table-view.ts';
import { type Role, type Row, rowsOf } from './rows.ts';

/** The most organisations a grid speaks of. Others wait until one is taken off. */
export const MOST_COLUMNS = 40;

export type GridRow = Row & {
  /** The marks by organisation, as far as the grid speaks of it. */
  marks: ReadonlyMap<string, Mark>;
  /** How many do this now. */
  now: number;
  /** The table looked, and nobody does this now. Whoever does it now contradicts that, and counts. */
  nobody: boolean;
  /** Whether anything was said about the row. */
  looked: boolean;
};

export type GridRole = {
  id: string;
  rows: readonly GridRow[];
  /** How many of the rows each organisation does now. */
  now: ReadonlyMap<string, number>;
  /** How many rows nobody does. */
  nobody: number;
  /** How many rows were looked at. */
  looked: number;
};

export type Grid = {
  columns: readonly GridColumn[];
  roles: readonly GridRole[];
  /** How many rows each organisation does now, in all. */
  now: ReadonlyMap<string, number>;
  nobody: number;
  looked: number;
};

/** The parts of a table's document that a grid is made from. */
export type GridParts = Pick<TableView, 'gridColumns' | 'gridMarks' | 'gridNobody'>;

/** The organisations a grid speaks of, in the order in which they were chosen. */
export const columnsOf = ({ gridColumns }: Pick<GridParts, 'gridColumns'>): GridColumn[] =>
  Object.values(gridColumns).sort(byRank).slice(0, MOST_COLUMNS);

/** Reads the grid. */
export function gridOf(table: GridParts, roles: readonly Role[]): Grid {
  const columns = columnsOf(table);
  const read = (row: Row): GridRow => {
    const marks = new Map<string, Mark>();
    let now = 0;
    for (const { id } of columns) {
      const found = table.gridMarks[cellKey(id, row.id)];
      if (!found) continue;
      marks.set(id, found.mark);
      if (found.mark === 'now') now += 1;
    }
    const nobody = now === 0 && table.gridNobody[row.id] !== undefined;
    return { ...row, marks, now, nobody, looked: nobody || marks.size > 0 };
  };
  const summed = roles.map((role) => sumOf(role.id, rowsOf([role]).map(read)));
  return {
    columns,
    roles: summed,
    now: addedUp(summed.map(({ now }) => now)),
    nobody: sum(summed.map(({ nobody }) => nobody)),
    looked: sum(summed.map(({ looked }) => looked)),
  };
}

function sumOf(id: string, rows: readonly GridRow[]): GridRole {
  const now = new Map<string, number>();
  for (const { marks } of rows)
    for (const [column, mark] of marks) if (mark === 'now') now.set(column, (now.get(column) ?? 0) + 1);
  return {
    id,
    rows,
    now,
    nobody: rows.filter(({ nobody }) => nobody).length,
    looked: rows.filter(({ looked }) => looked).length,
  };
}

function addedUp(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const each of counts) for (const [id, count] of each) all.set(id, (all.get(id) ?? 0) + count);
  return all;
}
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Every row of a grid, role by role. */
export const rowsIn = ({ roles }: Grid): GridRow[] => roles.flatMap(({ rows }) => rows);

/** One row in names, for a report or an export. */
export type RowOutcome = {
  words: string;
  now: string[];
  helps: string[];
  should: string[];
  /** The table looked, and nobody does this now. */
  nobody: boolean;
  /** False when nothing was said about it. */
  looked: boolean;
};

/** What a table's grid says, in names: role by role, row by row. */
export function outcomeOf(table: GridParts, roles: readonly Role[]): { title: string; rows: RowOutcome[] }[] {
  const grid = gridOf(table, roles);
  const named = ({ marks }: GridRow, which: Mark) =>
    grid.columns.filter(({ id }) => marks.get(id) === which).map(({ name }) => name);
  return grid.roles.map(({ rows }, place) => ({
    title: roles[place]?.title ?? '',
    rows: rows.map((row) => ({
      words: row.words,
      now: named(row, 'now'),
      helps: named(row, 'helps'),
      should: named(row, 'should'),
      nobody: row.nobody,
      looked: row.looked,
    })),
  }));
}
