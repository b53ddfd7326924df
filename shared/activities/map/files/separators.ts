/**
 * Finds out what separates the cells of a text, and makes its line ends the same.
 * @module
 */
import { columnsOf } from './fields.ts';

/** What can separate cells. The last of them is in no file: with it each line is one cell. */
export const SEPARATORS = [',', ';', '\t', '|', '\u001F'] as const;
export type Separator = (typeof SEPARATORS)[number];
/** The separator of a text whose lines are one cell each. */
export const NONE: Separator = '\u001F';

/** How many lines are looked at, and in how many letters. A title and a few notes may stand above the names of the columns. */
const LOOKED_AT = 40;
const LETTERS = 64 * 1024;

/** The separators that occur in the first lines of a text, outside quotation marks. */
export function separatorsIn(text: string): Separator[] {
  const lines = firstLines(text);
  return SEPARATORS.filter((separator) => lines.some((line) => line.includes(separator)));
}

/** Counts the cells of a line that name a column somebody knows. */
export type Names = (cells: readonly string[]) => number;
const mapNames: Names = (cells) => columnsOf(cells)?.filter(Boolean).length ?? 0;

/**
 * The separator of a text. The one by which a line names columns that are known is right, whatever stands above that line. Without
 * such a line a tab in the first decides, because only spreadsheets write tabs, and their names may hold commas. Otherwise it is what
 * most lines have the same number of.
 * @param names which columns are known: those of a map, unless the text is of something else
 */
export function separatorOf(text: string, names: Names = mapNames): Separator {
  const lines = firstLines(text);
  const found = SEPARATORS.filter((separator) => lines.some((line) => line.includes(separator)));
  if (lines[0]?.includes('\t') && named(lines.slice(0, 1), '\t', names) > 0) return '\t';
  const [header] = found
    .map((separator) => ({ separator, known: named(lines, separator, names) }))
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known);
  if (header) return header.separator;
  if (lines[0]?.includes('\t')) return '\t';
  const [even] = found
    .map((separator) => ({ separator, ...evenness(lines, separator) }))
    .sort((a, b) => b.lines - a.lines || b.each - a.each);
  return even?.separator ?? ',';
}

/** The first lines with words in them, without what stands in quotation marks. */
function firstLines(text: string): string[] {
  const start = text.slice(0, LETTERS).replace(/"[^"]*"/g, '""');
  return start
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim())
    .slice(0, LOOKED_AT);
}

/** How many columns the best line names, if cells are separated by this. */
const named = (lines: readonly string[], separator: Separator, names: Names): number =>
  Math.max(
    0,
    ...lines.map((line) => {
      const cells = line.split(separator);
      return cells.length > 1 ? names(cells) : 0;
    }),
  );

/** How many lines have the same number of a separator, and that number. */
function evenness(lines: readonly string[], separator: Separator): { lines: number; each: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const each = line.split(separator).length - 1;
    if (each > 0) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const [each = 0, times = 0] = [...counts].sort(([a, often], [b, other]) => other - often || b - a)[0] ?? [];
  return { lines: times, each };
}

/**
 * Makes every line end the same, because programs that add rows to a file end them in their own way. Line ends inside quotation marks
 * belong to a cell and stay.
 */
export function evenLines(text: string, separator: string): string {
  if (!text.includes('\r')) return text;
  const by = separator === '|' ? '\\|' : separator;
  const quoted = `(?<=^\\uFEFF?|[${by}\\r\\n])"(?:[^"]|"")*"(?=[${by}\\r\\n]|$)`;
  return text.replace(new RegExp(`(${quoted})|\\r\\n?`, 'g'), (_, cell: string | undefined) => cell ?? '\n');
}
