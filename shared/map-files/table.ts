/**
 * Text to a table: comma, semicolon or tab separated, quoted or not, as saved by spreadsheets or pasted from one.
 * @module
 */
import Papa from 'papaparse';
import { type Field, fieldOf } from './fields.ts';
import { organisationKind } from './values.ts';

export type Row = {
  /** As a spreadsheet counts: the first row is 1. */
  number: number;
  /** Without space around them. */
  cells: string[];
  /** The row could not be told apart from what follows. */
  torn?: true;
};
export type Table = {
  /** The first row, when its words name columns. */
  header: string[] | undefined;
  /** What each column holds; `undefined` is not read. A person may say otherwise. */
  columns: (Field | undefined)[];
  rows: Row[];
};

/** Never fails: what cannot be a table is one column of names. */
export function readTable(text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const torn = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows = data.map((cells, index): Row => ({
    number: index + 1,
    cells: cells.map(asWritten),
    ...(torn.has(index) && { torn: true }),
  }));
  const filled = rows.filter(({ cells }) => cells.some(Boolean));
  const width = Math.max(0, ...filled.slice(0, 1000).map(({ cells }) => cells.length));
  const recognised = recognise(filled[0]?.cells ?? []);
  if (recognised) return { header: filled[0]?.cells, columns: recognised, rows: filled.slice(1) };
  return { header: undefined, columns: guess(filled, width), rows: filled };
}

/** A spreadsheet would run a cell that starts like a formula, so exports put an apostrophe before it. */
const asWritten = (cell: string): string => cell.trim().replace(/^'(?='*[=+\-@])/, '');

/** Tabs come from spreadsheets only, where names hold commas; else whatever the first line has more of. */
function delimiterOf(text: string): string {
  const line = (/[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  if (line.includes('\t')) return '\t';
  return line.split(';').length > line.split(',').length ? ';' : ',';
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
