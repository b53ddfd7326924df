/**
 * What a grid asks its table: what nobody does, what nearly everybody does, and who carries a lot. Every question points at
 * the cells it speaks of. Sentences hang no verb on an organisation's name: nobody knows whether it is one or many.
 * @module
 */
import { begunInWords, inWords } from '../../model/number-words.ts';
import { shortName } from './rows.ts';
import { type Grid, type GridRow, rowsIn } from './view.ts';

/** A cell; without an organisation it is the one that says nobody does the row. */
export type Cell = { row: string; column?: string };

export type GridAsk = {
  key: 'nobody' | 'everyone' | 'carries';
  ask: string;
  says: string;
  cells: readonly Cell[];
};

/** The grid asks nothing before so many rows were looked at: DESIGN-LANGUAGE, “The method at the table”. */
export const ASKS_AFTER = 6;
/** Fewer than this many doing the same are a good number, not everybody. */
const FEWEST_OF_ALL = 3;
/** From this share of the organisations on, everybody does it. */
const NEARLY_ALL = 3 / 4;
/** Who does this share of what was looked at carries a lot, and never with fewer rows than the grid asks after. */
const A_LOT = 1 / 2;

/** Returns what the grid asks, in the order in which it is asked. Nothing before `ASKS_AFTER` rows were looked at. */
export function asksOf(grid: Grid): GridAsk[] {
  if (grid.looked < ASKS_AFTER) return [];
  return [nobodyDoes(grid), everyoneDoes(grid), whoCarries(grid)].filter((ask) => ask !== undefined);
}

function nobodyDoes(grid: Grid): GridAsk | undefined {
  const rows = rowsIn(grid).filter(({ nobody }) => nobody);
  const [first] = rows;
  if (!first) return undefined;
  const what =
    rows.length === 1
      ? `One thing: ${quoted(first)}.`
      : `${begunInWords(rows.length)} things, ${quoted(first)} among them.`;
  return {
    key: 'nobody',
    ask: 'What does nobody do?',
    says: `${what} Is that how it is, or have we not marked it yet?`,
    cells: rows.map(({ id }) => ({ row: id })),
  };
}

function everyoneDoes(grid: Grid): GridAsk | undefined {
  const all = grid.columns.length;
  const rows = rowsIn(grid)
    .filter(({ now }) => now >= Math.max(FEWEST_OF_ALL, NEARLY_ALL * all))
    .sort((a, b) => b.now - a.now);
  const [most] = rows;
  if (!most) return undefined;
  const count = most.now === all ? `all ${inWords(all)}` : `${inWords(most.now)} of ${inWords(all)}`;
  const what =
    rows.length === 1
      ? `${quoted(most)} is marked for ${count}.`
      : `${begunInWords(rows.length)} things. ${quoted(most)} is marked for ${count}.`;
  return {
    key: 'everyone',
    ask: 'What does everyone do?',
    says: `${what} Do they know about each other?`,
    cells: rows.flatMap(nowIn),
  };
}

function whoCarries(grid: Grid): GridAsk | undefined {
  const { columns, now, looked } = grid;
  if (columns.length < 2) return undefined;
  const most = Math.max(...columns.map(({ id }) => now.get(id) ?? 0));
  if (most < ASKS_AFTER || most < A_LOT * looked) return undefined;
  const whose = columns.filter(({ id }) => now.get(id) === most);
  const ids = new Set(whose.map(({ id }) => id));
  const each = whose.length > 1 ? ' each' : '';
  return {
    key: 'carries',
    ask: 'Who carries a lot?',
    says: `${most} of the ${looked} we have looked at are marked for ${named(whose)}${each}. Which could be put down, and who would pick them up?`,
    cells: rowsIn(grid).flatMap((row) => nowIn(row).filter(({ column }) => ids.has(column))),
  };
}

const nowIn = ({ id, marks }: GridRow) =>
  [...marks].flatMap(([column, mark]) => (mark === 'now' ? [{ row: id, column }] : []));

/** How many names a sentence holds at most. */
const MOST_NAMED = 3;

function named(columns: readonly { name: string }[]): string {
  const names = columns.slice(0, MOST_NAMED).map(({ name }) => cut(name));
  const more = columns.length - names.length;
  const all = more > 0 ? [...names, `${more} more`] : names;
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : (all[0] ?? '');
}

/** Names may be of any length. */
const LONGEST_NAME = 60;
const cut = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed().trimEnd()}…` : name;

const quoted = (row: GridRow): string => `“${shortName(row)}”`;
