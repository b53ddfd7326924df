/**
 * Turns text into tables, as spreadsheets save it or as it is pasted from one.
 * @module
 */
import { type Cells, readCells } from '../cells.ts';
import { type Field, fieldOf } from '../fields.ts';
import { organisationKind } from '../values.ts';

/** A row whose cells are trimmed. */
export type Row = Cells;
export type Table = {
  /** The first row, if its words name columns. */
  header: string[] | undefined;
  /** What each column holds; a column with `undefined` is not read. A person may change it. */
  columns: (Field | undefined)[];
  rows: Row[];
};

/** Reads one table. Never throws: text that is not a table becomes one column of names. */
export const readTable = (text: string): Table => tableOf(filledRows(text));

/** Reads tables that stand below each other, each with a header, as they are copied from a map. */
export function readTablesIn(text: string): Table[] {
  const parts: Row[][] = [];
  let last = 0;
  for (const row of filledRows(text)) {
    const apart = row.number > last + 1 && recognise(row.cells) !== undefined;
    if (apart || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(row);
    last = row.number;
  }
  return parts.length === 0 ? [tableOf([])] : parts.map(tableOf);
}

function filledRows(text: string): Row[] {
  const trimmed = readCells(text).map((row) => ({ ...row, cells: row.cells.map((cell) => cell.trim()) }));
  return trimmed.filter(({ cells }) => cells.some(Boolean));
}

function tableOf(filled: readonly Row[]): Table {
  // Spreadsheets also save empty columns, which are cut off.
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(Boolean) + 1), 0);
  const rows = filled.map((row) => ({ ...row, cells: row.cells.slice(0, width) }));
  const recognised = recognise(rows[0]?.cells ?? []);
  if (!recognised) return { header: undefined, columns: guess(rows, width), rows };
  const columns = Array.from({ length: width }, (_, column) => recognised[column]);
  return { header: rows[0]?.cells, columns, rows: rows.slice(1) };
}

/** The columns, if a row is a header, which means that it names organisations or both ends of ties. Of two columns of one sort the first counts. */
function recognise(cells: readonly string[]): (Field | undefined)[] | undefined {
  const fields = cells.map(fieldOf);
  const columns = fields.map((field, index) => (fields.indexOf(field) === index ? field : undefined));
  const header = columns.includes('name') || (columns.includes('from') && columns.includes('to'));
  return header ? columns : undefined;
}

/** The columns of a table without a header: the first holds names, and one in which every word is a kind holds kinds. */
function guess(rows: readonly Row[], width: number): (Field | undefined)[] {
  const isKind = (column: number) => {
    const words = rows.map(({ cells }) => cells[column] ?? '').filter(Boolean);
    return words.length > 0 && words.every(organisationKind);
  };
  const kind = Array.from({ length: width }, (_, column) => column).find(
    (column) => column > 0 && isKind(column),
  );
  return Array.from({ length: width }, (_, column) =>
    column === 0 ? 'name' : column === kind ? 'kind' : undefined,
  );
}
