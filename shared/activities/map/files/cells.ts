/**
 * Rows of cells in and out: CSV files and what is copied to or pasted from a spreadsheet. The one reader and the one writer.
 * @module
 */
import Papa from 'papaparse';

export type Cells = {
  /** As a spreadsheet counts: the first row is 1. */
  number: number;
  cells: string[];
  /** The row could not be told apart from what follows. */
  torn?: true;
};
type Value = string | number | undefined;

/** Comma, semicolon or tab separated, quoted or not; blank rows too. Never fails: what is no table is one cell a row. */
export function readCells(text: string): Cells[] {
  // Excel's own way of naming the separator; it counts as a row there.
  const [line = '', separator] = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  const rest = text.slice(line.length);
  const delimiter = separator ?? delimiterOf(rest);
  const { data, errors } = Papa.parse<string[]>(delimiter === '\t' ? literal(rest) : rest, { delimiter });
  const torn = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const before = line === '' ? 1 : 2;
  return data.map((cells, index) => ({
    number: index + before,
    cells: cells.map(unguarded),
    ...(torn.has(index) && { torn: true }),
  }));
}

/** @param delimiter a tab for what is pasted into a spreadsheet, a comma for a file */
export const writeCells = (rows: readonly (readonly Value[])[], delimiter: ',' | '\t'): string =>
  Papa.unparse(
    rows.map((row) => row.map((value) => (typeof value === 'string' ? guarded(value) : value))),
    { delimiter, newline: delimiter === '\t' ? '\n' : '\r\n' },
  );

/** Tabs come from spreadsheets only, where names hold commas; else whatever the first line has more of. */
export function delimiterOf(text: string): string {
  const line = (/[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  if (line.includes('\t')) return '\t';
  return line.split(';').length > line.split(',').length ? ';' : ',';
}

/**
 * Spreadsheets copy a cell as it is unless it holds a tab or a line break: one that begins with a quotation mark of its own
 * would be taken for a quoted one, and swallow the rows after it.
 */
const literal = (text: string): string =>
  text.replace(
    /(?<=^|[\t\r\n])(?:("(?:[^"]|"")*"(?=[\t\r\n]|$))|("[^\t\r\n]*))/g,
    (whole, quoted: string | undefined) =>
      quoted === undefined ? `"${whole.replaceAll('"', '""')}"` : whole,
  );

/**
 * Words that a spreadsheet would run as a formula, or keep as a number, a date or a time and so save as other words: “1/2”,
 * “007”, “5 May”. An apostrophe before them says that they are words; so it is given to those that have one already, too.
 */
const guarded = (words: string): string => (changes(words) ? `'${words}` : words);
function unguarded(cell: string): string {
  const words = cell.trimStart();
  return words.startsWith("'") && changes(words.slice(1)) ? words.slice(1) : cell;
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const CHANGED = [
  /^[=+\-@\t\r]/,
  // Numbers, but for those that stay as they are.
  /^(?!(?:0|[1-9]\d{0,14})$)[£$€]?\s?\d[\d.,\s]*(?:e[+-]?\d+)?\s?[%€]?$/i,
  // Dates and times, as far as one could be meant.
  /^\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{1,4})?(?:[ T]\d{1,2}:.*)?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?$/i,
  new RegExp(`^(?:\\d{1,4}[ -])?${MONTH}[ -]\\d{1,4}(?:,? \\d{4})?$`, 'i'),
  new RegExp(`^\\d{1,2}[ -]${MONTH}(?:[ -]\\d{2,4})?$`, 'i'),
  /^(?:true|false)$/i,
];
function changes(words: string): boolean {
  const bare = words.replace(/^'+/, '');
  return CHANGED.some((pattern) => pattern.test(bare));
}
