/**
 * Makes a sketch of tables of organisations, ties and memberships. A row is taken whole, or left out and given a reason.
 * @module
 */
import { type Field, type TableKind, tableKind } from '../fields.ts';
import { nameKey } from '../name-key.ts';
import type { BadRow, Reading, SketchTie } from '../sketch.ts';
import type { Ends } from './ends.ts';
import { type Gathering, gather, Unreadable } from './gather.ts';
import { rowsOf, titlesOf, twiceWords, wordsOf } from './row-words.ts';
import { strengthsOf } from './strengths.ts';
import type { Row, Table } from './table.ts';
import { collectUnknownWords } from './unknown-words.ts';
import * as values from '../values.ts';

type Cell = (field: Field) => string;
/** Counts a word that the map does not know, and what was understood instead. */
type NoteUnknown = (word: string, instead: string) => void;

/** Reads tables that belong together. Ties and memberships may refer to organisations of another table, by name or by key. */
export function readTables(tables: readonly Table[]): Reading {
  const gathering = gather();
  const bad: BadRow[] = [];
  const unknown = collectUnknownWords();
  const ties: SaidTie[] = [];
  const order = ['organisations', 'memberships', 'ties'] as const;
  for (const kind of order) {
    tables.forEach((table, index) => {
      if (tableKind(table.columns) !== kind) return;
      const by = gathering.refersBy(references(table, kind));
      for (const row of table.rows) {
        const to: Into = {
          gathering,
          ties,
          by,
          noteUnknown: unknown.add,
          rest: () => unread(row, table, index),
        };
        const reason = take(row, table, (cell) => READERS[kind](to, cell));
        if (reason) bad.push({ table: index, number: row.number, words: wordsOf(row), reason });
      }
    });
  }
  const usual = tables.some(({ header }) => isGephis(header ?? []));
  const { strengths, notes } = strengthsOf(
    ties.map(({ strength }) => strength),
    usual,
  );
  ties.forEach(({ tie }, index) => {
    const strength = strengths[index];
    gathering.tie({ ...tie, ...(strength && { strength }) });
  });
  const { sketch, ...twice } = gathering.result();
  const above = tables.flatMap((table) => table.above ?? []);
  return {
    sketch,
    bad,
    notes: [...titlesOf(above), ...unknown.notes(rowsOf), ...notes, ...twiceWords(twice)],
  };
}

/** A tie as a row says it. How strong it is, the weights of all ties tell together. */
type SaidTie = { tie: Omit<SketchTie, 'strength'>; strength: string };
type Into = {
  gathering: Gathering;
  ties: SaidTie[];
  by: Ends;
  noteUnknown: NoteUnknown;
  /** What the row says in columns that are not read. */
  rest: () => Map<string, string>;
};

const REFERENCES: Record<TableKind, readonly Field[]> = {
  organisations: [],
  memberships: ['name'],
  ties: ['from', 'to'],
};
/** The cells of a table that refer to organisations. */
const references = ({ columns, rows }: Table, kind: TableKind): string[] =>
  REFERENCES[kind].flatMap((field) => {
    const at = columns.indexOf(field);
    return at < 0 ? [] : rows.map(({ cells }) => cells[at] ?? '').filter(Boolean);
  });

/** The cells of a row that are not read, by their column. Only those of one table can be compared. */
const unread = ({ cells }: Row, { columns }: Table, table: number): Map<string, string> =>
  new Map(
    cells.flatMap((cell, column) =>
      cell && columns[column] === undefined ? [[`${table}/${column}`, cell] as const] : [],
    ),
  );

/** Whether Gephi wrote a table of ties: it gives each a type, an id and a weight. */
const isGephis = (header: readonly string[]): boolean => {
  const names = new Set(header.map(nameKey));
  return ['source', 'target', 'type', 'id', 'weight'].every((name) => names.has(name));
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

const READERS: Record<TableKind, (to: Into, cell: Cell) => void> = {
  organisations({ gathering: to, noteUnknown, rest }, cell) {
    const name = cell('name') || cell('id');
    if (!name) throw new Unreadable('It has no name.');
    const words = {
      name,
      ...(cell('id') && { key: cell('id') }),
      ...(cell('place') && { place: cell('place') }),
      ...(cell('note') && { note: cell('note') }),
      ...(cell('urn') && { urn: cell('urn') }),
      ...given('size', amount(cell, 'size', values.size, 'is no number of pupils')),
      ...given('grid', values.gridPlace(...(pair(cell, 'easting', 'northing') ?? []))),
      ...given('at', pair(cell, 'x', 'y')),
      ...given('kind', cell('kind') ? kindOf(cell('kind'), noteUnknown) : undefined),
    };
    const key = to.organisation(words, rest());
    const networks = cell('networks')
      .split(';')
      .map((network) => network.trim());
    for (const network of networks) if (network) to.member(to.network({ name: network }), key);
  },

  memberships({ gathering: to, by }, cell) {
    const name = cell('networks');
    if (!name) throw new Unreadable('It names no network.');
    const when = value(cell, 'when', values.when, 'is no time: write now, planned or past');
    const basis = value(cell, 'basis', values.basis, 'is no basis of a network');
    // A row is understood as a whole before anything of it is kept.
    const empty = !cell('name') && !cell('id');
    const member = empty ? undefined : to.end(cell('name'), cell('id') || undefined, by);
    const lead = cell('lead') || cell('leadId');
    const network = to.network({
      name,
      ...(cell('networkId') && { key: cell('networkId') }),
      ...given('basis', basis),
      ...(cell('purpose') && { purpose: cell('purpose') }),
      ...given('lead', lead ? to.end(cell('lead'), cell('leadId') || undefined, by) : undefined),
    });
    if (member) to.member(network, member, when);
  },

  ties({ gathering: to, ties, by, noteUnknown }, cell) {
    const [fromId, toId] = [cell('fromId'), cell('toId')];
    if (!(cell('from') || fromId) || !(cell('to') || toId))
      throw new Unreadable('It does not name both ends of the tie.');
    // Gephi's column “Type” says whether a tie has a direction.
    const word = cell('kind');
    const type = values.tieKind(word) ? undefined : values.direction(word);
    const directed =
      value(cell, 'direction', values.direction, 'is no direction: write one way or both ways') ?? type;
    const when = value(cell, 'when', values.when, 'is no time: write now, planned or past');
    const sameEnds = fromId ? fromId === toId : cell('from') === cell('to');
    if (sameEnds) throw new Unreadable('It ties an organisation to itself.');
    const label = cell('name');
    const labelKind = values.tieKind(label);
    const kind = values.tieKind(word) ?? labelKind;
    if (word && !kind && type === undefined) noteUnknown(word, 'work together');
    // Words that are not a kind were still written by somebody, so they become the note.
    const note = cell('note') || (labelKind && labelKind === kind ? '' : label);
    const key = cell('tieId') || cell('id');
    const from = to.end(cell('from'), fromId || undefined, by);
    const end = to.end(cell('to'), toId || undefined, by);
    if (from === end) throw new Unreadable('It ties an organisation to itself.');
    const strength = values.saysNothing(cell('strength')) ? '' : cell('strength');
    ties.push({
      strength,
      tie: {
        ...(key && { key }),
        from,
        to: end,
        kind: kind ?? 'works-with',
        ...given('directed', directed),
        ...given('when', when),
        ...(note && { note }),
      },
    });
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
