/**
 * Turns text into tables, as spreadsheets save it or as it is pasted from one.
 * @module
 */
import { type Cells, readCells } from '../cells.ts';
import { columnsOf, type Field } from '../fields.ts';
import type { Separator } from '../separators.ts';
import { organisationKind } from '../values.ts';

/** A row whose cells are trimmed. */
export type Row = Cells;
export type Table = {
  /** The first row, if its words name columns. */
  header: string[] | undefined;
  /** What each column holds; a column with `undefined` is not read. A person may change it. */
  columns: (Field | undefined)[];
  rows: Row[];
  /** Rows above the header, such as a title, which are not read. */
  above?: Row[];
};

/** How far down a header is looked for. */
const TITLES = 20;

/** Reads one table. Never throws: text that is not a table becomes one column of names. */
export const readTable = (text: string): Table => readTableBy(text);
/** Reads one table whose cells are separated by what a person says. */
export const readTableBy = (text: string, by?: Separator): Table => tableOf(filledRows(text, by));

/** Reads tables that stand below each other, each with a header, as they are copied from a map. A title may stand above each. */
export function readTablesIn(text: string, by?: Separator): Table[] {
  const blocks: Row[][] = [];
  let last = -1;
  for (const row of filledRows(text, by)) {
    if (row.number > last + 1) blocks.push([]);
    blocks.at(-1)?.push(row);
    last = row.number;
  }
  const parts: Row[][] = [];
  for (const block of blocks) {
    const before = parts.at(-1);
    // Words in the only rows before a header are its title, and rows without a header go on with the table above.
    const goesOn =
      headerIn(block) === undefined ||
      (parts.length === 1 && headerIn([...(before ?? []), ...block]) === before?.length);
    if (before && goesOn) before.push(...block);
    else parts.push([...block]);
  }
  return parts.length === 0 ? [tableOf([])] : parts.map(tableOf);
}

function filledRows(text: string, by?: Separator): Row[] {
  const trimmed = readCells(text, by).map((row) => ({ ...row, cells: row.cells.map((cell) => cell.trim()) }));
  return trimmed.filter(({ cells }) => cells.some(Boolean));
}

function tableOf(filled: readonly Row[]): Table {
  const at = headerIn(filled);
  const below = at === undefined ? filled : filled.slice(at);
  // Spreadsheets also save empty columns, which are cut off.
  const width = below.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(Boolean) + 1), 0);
  const rows = below.map((row) => ({ ...row, cells: row.cells.slice(0, width) }));
  if (at === undefined) return { header: undefined, columns: guess(rows, width), rows };
  const header = rows[0]?.cells ?? [];
  const recognised = columnsOf(header) ?? [];
  const columns = Array.from({ length: width }, (_, column) => recognised[column]);
  return { header, columns, rows: rows.slice(1), ...(at > 0 && { above: filled.slice(0, at) }) };
}

/**
 * Which row is the header; `undefined` if none is. Above it only rows with fewer cells may stand, and a header that is not the first
 * row has at least two words that are known, or three columns: a typed list may hold a line such as “School, the”.
 */
function headerIn(rows: readonly Row[]): number | undefined {
  let widest = 0;
  for (const [index, { cells }] of rows.slice(0, TITLES).entries()) {
    const columns = columnsOf(cells);
    const filled = cells.filter(Boolean).length;
    const sure =
      index === 0 || (filled > widest && (filled > 2 || (columns?.filter(Boolean).length ?? 0) > 1));
    if (columns && sure) return index;
    widest = Math.max(widest, filled);
  }
  return undefined;
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
