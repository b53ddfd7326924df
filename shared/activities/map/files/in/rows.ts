/**
 * Makes a sketch of tables of organisations, ties and memberships. A row is taken whole, or left out and given a reason.
 * @module
 */
import { type Field, tableKind } from '../fields.ts';
import { type Gathering, gather, Unreadable } from './gather.ts';
import { collectUnknownWords } from './unknown-words.ts';
import type { BadRow, Reading } from '../sketch.ts';
import type { Row, Table } from './table.ts';
import * as values from '../values.ts';

type Cell = (field: Field) => string;
/** Counts a word that the map does not know, and what was understood instead. */
type NoteUnknown = (word: string, instead: string) => void;

/** Reads tables that belong together. Ties and memberships may name organisations of another table. */
export function readTables(tables: readonly Table[]): Reading {
  const gathering = gather();
  const bad: BadRow[] = [];
  const unknown = collectUnknownWords();
  const order = ['organisations', 'memberships', 'ties'] as const;
  for (const kind of order) {
    tables.forEach((table, index) => {
      if (tableKind(table.columns) !== kind) return;
      for (const row of table.rows) {
        const reason = take(row, table, (cell) => READERS[kind](gathering, cell, unknown.add));
        if (reason) bad.push({ table: index, number: row.number, words: wordsOf(row), reason });
      }
    });
  }
  const { sketch, repeated } = gathering.result();
  const notes = unknown.notes(rowsOf);
  if (repeated > 0)
    notes.push(
      `${rowsOf(repeated)} repeat what another says: drawn once.`.replace('1 row repeat', '1 row repeats'),
    );
  return { sketch, bad, notes };
}

const rowsOf = (count: number) => (count === 1 ? '1 row' : `${count} rows`);
const wordsOf = ({ cells }: Row) => {
  const words = cells.filter(Boolean).join(', ');
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
};

/** Takes a row. Returns the reason if it cannot be taken. */
function take(row: Row, { columns }: Table, read: (cell: Cell) => void): string | undefined {
  if (row.torn) return 'A quotation mark is not closed here, so it is not clear where the row ends.';
  const cell: Cell = (field) => row.cells[columns.indexOf(field)] ?? '';
  try {
    read(cell);
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
  return undefined;
}

const READERS: Record<
  ReturnType<typeof tableKind>,
  (to: Gathering, cell: Cell, noteUnknown: NoteUnknown) => void
> = {
  organisations(to, cell, noteUnknown) {
    const name = cell('name');
    if (!name) throw new Unreadable('It has no name.');
    const words = {
      name,
      ...(cell('id') && { key: cell('id') }),
      ...(cell('place') && { place: cell('place') }),
      ...(cell('note') && { note: cell('note') }),
      ...(cell('urn') && { urn: cell('urn') }),
      ...given('size', amount(cell, 'size', values.size, 'is no number of pupils')),
      ...given('grid', pair(cell, 'easting', 'northing')),
      ...given('at', pair(cell, 'x', 'y')),
      ...given('kind', cell('kind') ? kindOf(cell('kind'), noteUnknown) : undefined),
    };
    const key = to.organisation(words);
    const networks = cell('networks')
      .split(';')
      .map((network) => network.trim());
    for (const network of networks) if (network) to.member(to.network({ name: network }), key);
  },

  memberships(to, cell) {
    const name = cell('networks');
    if (!name) throw new Unreadable('It names no network.');
    const when = value(cell, 'when', values.when, 'is no time: write now, planned or past');
    const basis = value(cell, 'basis', values.basis, 'is no basis of a network');
    // A row is understood as a whole before anything of it is kept.
    const empty = !cell('name') && !cell('id');
    const member = empty ? undefined : to.end(cell('name'), cell('id') || undefined);
    const lead = cell('lead') || cell('leadId');
    const network = to.network({
      name,
      ...(cell('networkId') && { key: cell('networkId') }),
      ...given('basis', basis),
      ...(cell('purpose') && { purpose: cell('purpose') }),
      ...given('lead', lead ? to.end(cell('lead'), cell('leadId') || undefined) : undefined),
    });
    if (member) to.member(network, member, when);
  },

  ties(to, cell, noteUnknown) {
    if (!cell('from') || !cell('to')) throw new Unreadable('It does not name both ends of the tie.');
    const said = {
      ...given(
        'directed',
        value(cell, 'direction', values.direction, 'is no direction: write one way or both ways'),
      ),
      ...given('strength', value(cell, 'strength', values.strength, 'is no strength: write 1, 2 or 3')),
      ...given('when', value(cell, 'when', values.when, 'is no time: write now, planned or past')),
      ...(cell('note') && { note: cell('note') }),
      ...(cell('tieId') && { key: cell('tieId') }),
    };
    const sameEnds = cell('fromId') ? cell('fromId') === cell('toId') : cell('from') === cell('to');
    if (sameEnds) throw new Unreadable('It ties an organisation to itself.');
    const kind = (cell('kind') && values.tieKind(cell('kind'))) || 'works-with';
    if (cell('kind') && !values.tieKind(cell('kind'))) noteUnknown(cell('kind'), 'work together');
    const from = to.end(cell('from'), cell('fromId') || undefined);
    const end = to.end(cell('to'), cell('toId') || undefined);
    to.tie({ from, to: end, kind, ...said });
  },
};

function kindOf(word: string, noteUnknown: NoteUnknown) {
  const kind = values.organisationKind(word);
  if (!kind) noteUnknown(word, 'Other');
  return kind ?? 'other';
}

function given<K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: T };
}

function value<T>(
  cell: Cell,
  field: Field,
  read: (cell: string) => T | undefined,
  wrong: string,
): T | undefined {
  const words = cell(field);
  if (!words) return undefined;
  const result = read(words);
  if (result === undefined) throw new Unreadable(`“${words}” ${wrong}.`);
  return result;
}

const amount = (cell: Cell, field: Field, read: (cell: string) => number | undefined, wrong: string) =>
  values.saysNothing(cell(field)) ? undefined : value(cell, field, read, wrong);

function pair(cell: Cell, a: Field, b: Field): [number, number] | undefined {
  const [one, other] = [
    amount(cell, a, values.number, 'is no number'),
    amount(cell, b, values.number, 'is no number'),
  ];
  return one === undefined || other === undefined ? undefined : [one, other];
}
