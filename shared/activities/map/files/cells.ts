/**
 * Reads and writes rows of cells: CSV files, and what is pasted from or copied to a spreadsheet. Nothing else does either.
 * @module
 */
import Papa from 'papaparse';
import { readable } from './readable.ts';
import { evenLines, type Names, type Separator, separatorOf } from './separators.ts';

export type Cells = {
  /** The row's number as a spreadsheet counts: the first row is 1. */
  number: number;
  cells: string[];
  /** A quotation mark in the row is not closed, so it is unclear where the row ends. */
  torn?: true;
};
type Value = string | number | undefined;

/**
 * Reads rows of cells, quoted or not; blank rows are kept. Never throws: text that is not a table has one cell a row.
 * @param by what separates cells; when it is not given, it is named by the text or guessed
 * @param names the columns that are known, which helps to guess it
 */
export function readCells(text: string, by?: Separator, names?: Names): Cells[] {
  // Excel may name the separator in a first line, which it counts as a row.
  const [line = '', named] = /^\uFEFF?"?sep=([,;\t|])"?(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  const rest = text.slice(line.length);
  const delimiter = by ?? named ?? separatorOf(rest, names);
  const even = evenLines(rest, delimiter);
  const { data, errors } = Papa.parse<string[]>(delimiter === '\t' ? literal(even) : even, {
    delimiter,
    newline: '\n',
  });
  const torn = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const before = line === '' ? 1 : 2;
  return data.map((cells, index) => ({
    number: index + before,
    cells: cells.map(unguarded),
    ...(torn.has(index) && { torn: true }),
  }));
}

/** Writes rows as text. @param delimiter a tab for text that is pasted into a spreadsheet, a comma for a file */
export const writeCells = (rows: readonly (readonly Value[])[], delimiter: ',' | '\t'): string =>
  Papa.unparse(
    rows.map((row) => row.map((value) => (typeof value === 'string' ? guarded(value) : value))),
    { delimiter, newline: delimiter === '\t' ? '\n' : '\r\n', quotes: holdsSeparator },
  );

/**
 * Quotes cells that begin with a quotation mark of their own. Spreadsheets copy a cell as it is unless it holds a tab or a line break,
 * so such a cell would be taken for a quoted one and swallow the rows after it.
 */
const literal = (text: string): string =>
  text.replace(
    /(?<=^|[\t\r\n])(?:("(?:[^"]|"")*"(?=[\t\r\n]|$))|("[^\t\r\n]*))/g,
    (whole, quoted: string | undefined) =>
      quoted === undefined ? `"${whole.replaceAll('"', '""')}"` : whole,
  );

/** A spreadsheet of another country separates cells by semicolons, and any takes tabs. */
const holdsSeparator = (value: unknown): boolean =>
  typeof value === 'string' && (value.includes(';') || value.includes('\t'));

/**
 * Puts an apostrophe before words that a spreadsheet would run as a formula, or change by reading a number, a date or a time: “1/2”,
 * “007”, “5 May”. Such words get one even if they begin with an apostrophe already, so that `unguarded` restores them exactly.
 * The same before a formula in the middle: it would begin a cell where semicolons separate cells.
 */
function guarded(words: string): string {
  const shown = SPECIAL.test(words) ? afterSeparators(readable(words), BEGINS, "$1'") : words;
  return changes(shown) ? `'${shown}` : shown;
}
function unguarded(cell: string): string {
  const shown = cell.startsWith("'") && changes(cell.slice(1)) ? cell.slice(1) : cell;
  return SPECIAL.test(shown) ? afterSeparators(shown, BEGINS_GUARDED, '$1') : shown;
}

/** What may stand before a formula. */
const GAP = '[\\s\\u200B-\\u200F\\u2060]*';
/** The signs that begin a formula, also as wide as a Chinese character, which Excel takes for the same. */
const SIGNS = '(?:[=+@＝＋＠]|[-－](?! ))';
const BEGINS = new RegExp(`^(${GAP})(?='*${SIGNS})`);
const BEGINS_GUARDED = new RegExp(`^(${GAP})'(?='*${SIGNS})`);
/** Changes what follows a separator that other programs go by, piece by piece, so that it takes one way through. */
const afterSeparators = (words: string, pattern: RegExp, instead: string): string =>
  words
    .split(/([;\t\r\n])/)
    .map((piece, index) => (index > 0 ? piece.replace(pattern, instead) : piece))
    .join('');

// oxlint-disable-next-line no-control-regex -- what `readable` and `afterSeparators` change; nearly no cell holds any of it.
const SPECIAL = /[;\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const CHANGED = [
  /^[\s\u200B-\u200F\u2060]*[=+\-@＝＋－＠]/,
  /^[\t\r\n]/,
  // Numbers, except plain whole numbers, which stay as they are.
  /^(?!(?:0|[1-9]\d{0,14})$)[£$€]?\s?\d[\d.,\s]*(?:e[+-]?\d+)?\s?[%€]?$/i,
  // Dates and times, and whatever could be read as one.
  /^\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{1,4})?(?:[ T]\d{1,2}:.*)?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?$/i,
  new RegExp(`^\\d{1,2}[ -]${MONTH}(?:[ -]\\d{2,4})?$`, 'i'),
  new RegExp(`^(?:\\d{1,4}[ -])?${MONTH}[ -]\\d{1,4}(?:,? \\d{4})?$`, 'i'),
  /^(?:true|false)$/i,
];
/** Those of `CHANGED` that words can be which begin with a letter, as nearly all do. */
const CHANGED_WORDS = CHANGED.slice(-2);
function changes(words: string): boolean {
  const bare = words.startsWith("'") ? words.replace(/^'+/, '') : words;
  return (/^[a-z]/i.test(bare) ? CHANGED_WORDS : CHANGED).some((pattern) => pattern.test(bare));
}
