/**
 * Text to a table: comma, semicolon or tab separated, quoted or not, as saved by spreadsheets or pasted from one.
 * @module
 */
import { type Cells, readCells } from '../cells.ts';
import { type Field, fieldOf } from '../fields.ts';
import { organisationKind } from '../values.ts';

/** Cells without space around them. */
export type Row = Cells;
export type Table = {
  /** The first row, when its words name columns. */
  header: string[] | undefined;
  /** What each column holds; `undefined` is not read. A person may say otherwise. */
  columns: (Field | undefined)[];
  rows: Row[];
};

/** Never fails: what cannot be a table is one column of names. */
export const readTable = (text: string): Table => tableOf(filledRows(text));

/** Tables that stand one below the other, each with a header, as they are copied from a map. */
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
  // Spreadsheets save columns nobody has written in.
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(Boolean) + 1), 0);
  const rows = filled.map((row) => ({ ...row, cells: row.cells.slice(0, width) }));
  const recognised = recognise(rows[0]?.cells ?? []);
  if (!recognised) return { header: undefined, columns: guess(rows, width), rows };
  const columns = Array.from({ length: width }, (_, column) => recognised[column]);
  return { header: rows[0]?.cells, columns, rows: rows.slice(1) };
}

/** The columns, if this row is a header: it names organisations or both ends of ties. Of two alike the first counts. */
function recognise(cells: readonly string[]): (Field | undefined)[] | undefined {
  const fields = cells.map(fieldOf);
  const columns = fields.map((field, index) => (fields.indexOf(field) === index ? field : undefined));
  const header = columns.includes('name') || (columns.includes('from') && columns.includes('to'));
  return header ? columns : undefined;
}

/** Without a header the first column is names; one where every word is a kind is the kind. */
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
