/**
 * How much a file may hold. A county's map is a tenth of it; more would freeze the page that shows what was found.
 * @module
 */
import type { Reading } from '../sketch.ts';
import type { Table } from './table.ts';

/** Bytes of a file, and characters of what is pasted. The largest map that a document can hold is smaller. */
export const MOST_BYTES = 24_000_000;
/** The register of all schools is a file of 24 MB, and grows. */
export const MOST_REGISTER_BYTES = 200_000_000;
const MOST_COLUMNS = 200;
const MOST_ROWS = 50_000;
/** Characters of one cell. Longer than any note, and shorter than what a page can lay out. */
const LONGEST_CELL = 20_000;
/** Organisations and ties together. */
const MOST_THINGS = 50_000;

/** What is too much, as a title and sentences that say what to do. */
export type TooMuch = { title: string; words: string };

const NOTHING_DRAWN = 'Nothing was drawn.';

/** Whether a file is too large to be read at all; `undefined` when it is not. */
export function tooLarge(bytes: number, most: number): TooMuch | undefined {
  if (bytes <= most) return undefined;
  return {
    title: `This file is larger than ${most / 1_000_000} MB`,
    words: `${NOTHING_DRAWN} Keep only the rows and columns that the map needs, or make several files of it.`,
  };
}

/** Whether some tables hold more than a map is made from; `undefined` when they do not. */
export function tooMuchIn(tables: readonly Table[]): TooMuch | undefined {
  for (const { columns, header, rows } of tables) {
    const wide = Math.max(columns.length, header?.length ?? 0);
    if (wide > MOST_COLUMNS)
      return {
        title: `This table has ${counted(wide)} columns, and ${MOST_COLUMNS} can be read`,
        words: `${NOTHING_DRAWN} Keep only the columns that the map needs. If each organisation has a column of its own, swap rows and columns first.`,
      };
    if (rows.length > MOST_ROWS)
      return {
        title: `This table has ${counted(rows.length)} rows, and ${counted(MOST_ROWS)} can be read`,
        words: `${NOTHING_DRAWN} Keep only the rows that the map needs, or make several files of it.`,
      };
    const long = rows.find(({ cells }) => cells.some(({ length }) => length > LONGEST_CELL));
    if (long)
      return {
        title: `Row ${counted(long.number)} has a cell of more than ${counted(LONGEST_CELL)} letters`,
        words: `${NOTHING_DRAWN} The file may be no table, or a quotation mark may be missing in that row. Look there, and choose the file again.`,
      };
  }
  return undefined;
}

/** Whether a graph holds more than a map can; `undefined` when it does not. */
export function tooMuchOf({ sketch }: Pick<Reading, 'sketch'>): TooMuch | undefined {
  const { organisations, ties, networks } = sketch;
  const things = organisations.length + ties.length;
  if (things > MOST_THINGS || networks.length > MOST_THINGS)
    return {
      title: `This file has ${counted(Math.max(things, networks.length))} things in it, and ${counted(MOST_THINGS)} can be read`,
      words: `${NOTHING_DRAWN} Keep only a part of it in the program it comes from, and save that as a file of its own.`,
    };
  const names = [...organisations, ...networks].map(({ name, key }) => ({ name, key }));
  const long = [...names, ...ties.map(({ note = '' }) => ({ name: note, key: '' }))];
  if (!long.some(({ name, key }) => name.length > LONGEST_CELL || key.length > LONGEST_CELL))
    return undefined;
  return {
    title: `A name in this file has more than ${counted(LONGEST_CELL)} letters`,
    words: `${NOTHING_DRAWN} Shorten it in the program the file comes from, and save it again.`,
  };
}

const whole = new Intl.NumberFormat('en-GB');
const counted = (count: number): string => whole.format(count);
