/**
 * A deck of one's own as a table: one card a row, as spreadsheets save and copy it.
 * @module
 */
import { readCells, writeCells } from '../../activities/map/files/cells.ts';
import { nameKey } from '../../activities/map/files/name-key.ts';
import { OWN_CARD } from '../card.ts';
import { challenges } from '../decks/challenges.ts';
import { cut, figures, type Said } from './card-row.ts';
import { challengeIn } from './challenge-words.ts';
import { type DeckReading, type Numbered, readCards, type Unreadable } from './reading.ts';
import type { CardWords } from './own-deck.ts';

type Field = 'challenge' | 'question' | 'probe' | 'code' | 'card';

/** What people call the columns. A prompt may have a number. */
const NAMES: Record<Field, readonly string[]> = {
  challenge: ['challenge', 'challenges', 'theme', 'topic', 'category', 'heading', 'letter'],
  question: ['question', 'questions', 'question text', 'card text', 'text', 'wording', 'front'],
  probe: ['prompt', 'prompts', 'probe', 'probes', 'hint', 'hints', 'follow up', 'follow-up'],
  code: ['code', 'short code'],
  card: ['card', 'card id', 'from card', 'deck card'],
};

const fieldIn = (cell: string): Field | undefined => {
  const name = nameKey(cell)
    .replace(/[:*]+$/, '')
    .replace(/[\s.-]*\d$/, '');
  return (Object.keys(NAMES) as Field[]).find((field) => NAMES[field].includes(name));
};
const known = (cells: readonly string[]): number => cells.filter(fieldIn).length;

/** A file with more rows than that is no deck. */
const MOST_ROWS = 5_000;
/** How far down the names of the columns are looked for: a title may stand above them. */
const TITLES = 20;

/** Writes a deck with a byte order mark, without which Excel takes it for Windows-1252. */
export function writeDeckCsv({ cards }: { cards: readonly CardWords[] }): string {
  const probes = Array.from({ length: OWN_CARD.probes }, (_, index) => index);
  const codes = cards.some(({ code }) => code);
  const title = new Map(challenges.map((challenge) => [challenge.id, challenge.title]));
  const rows = cards.map((card) => [
    title.get(card.challenge),
    card.question,
    ...probes.map((index) => card.probes[index]),
    ...(codes ? [card.code] : []),
  ]);
  const names = ['Challenge', 'Question', ...probes.map((index) => `Prompt ${index + 1}`)];
  return `\uFEFF${writeCells([[...names, ...(codes ? ['Code'] : [])], ...rows], ',')}\r\n`;
}

type Row = ReturnType<typeof readCells>[number];

/** Reads a table of cards, with the names of its columns or without. Never throws. */
export function readDeckCsv(text: string): DeckReading | Unreadable {
  const rows = readCells(text, undefined, known)
    .map((row) => ({ ...row, cells: row.cells.map((cell) => cell.replace(/^\uFEFF/, '').trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  if (rows.length > MOST_ROWS)
    return {
      title: `This file has ${figures.format(rows.length)} rows`,
      words:
        'Nothing has come in. A deck holds 500 cards, one a row: keep only those, and choose the file again.',
    };
  const at = rows.slice(0, TITLES).findIndex(({ cells }) => known(cells) > 1);
  const header = at < 0 ? undefined : rows[at]?.cells;
  const columns = header ? header.map(fieldIn) : guessed(rows);
  const missing = header && missingIn(columns);
  if (missing) return missing;
  return {
    ...readCards(numbered(rows.slice(at + 1), columns), 'row'),
    notes: [...notesOf(rows.slice(0, Math.max(0, at))), ...unread(header ?? [], columns)],
    of: 'row',
  };
}

/** A table without names: the challenge is the first column that holds challenges, the question comes next. */
function guessed(rows: readonly Row[]): (Field | undefined)[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const hits = Array.from(
    { length: width },
    (_, column) => rows.filter(({ cells }) => challengeIn(cells[column] ?? '')).length,
  );
  const challenge = Math.max(0, hits.indexOf(Math.max(...hits)));
  const question = challenge === 0 ? 1 : 0;
  return hits.map((_, column) =>
    column === challenge ? 'challenge' : column === question ? 'question' : 'probe',
  );
}

function missingIn(columns: readonly (Field | undefined)[]): Unreadable | undefined {
  const has = (field: Field) => columns.includes(field);
  const lacks = has('card')
    ? undefined
    : !has('challenge')
      ? 'challenge'
      : !has('question')
        ? 'question'
        : undefined;
  return (
    lacks && {
      title: `No column of this table is called “${lacks === 'challenge' ? 'Challenge' : 'Question'}”`,
      words:
        'Nothing has come in. Name the columns in the first row: Challenge, Question, Prompt 1, Prompt 2, Prompt 3.',
    }
  );
}

const notesOf = (above: readonly Row[]): string[] =>
  above.length === 0
    ? []
    : [`What stands above the names of the columns is not read: “${cut(above[0]?.cells.join(' ') ?? '')}”.`];

const unread = (header: readonly string[], columns: readonly (Field | undefined)[]): string[] => {
  const names = header.filter((name, index) => name && !columns[index]);
  if (names.length === 0) return [];
  return [
    `${names.length === 1 ? 'One column is' : `${names.length} columns are`} not read: ${names.map((name) => `“${cut(name)}”`).join(', ')}.`,
  ];
};

function* numbered(rows: readonly Row[], columns: readonly (Field | undefined)[]): Generator<Numbered> {
  for (const { number, cells, torn } of rows) {
    const said: Said = { challenge: '', question: '', probes: [], code: '', card: '' };
    const probes: string[] = [];
    for (const [index, field] of columns.entries()) {
      const cell = cells[index] ?? '';
      if (field === 'probe') probes.push(cell);
      else if (field) said[field] ||= cell;
    }
    const words = said.question || cells.find(Boolean) || '';
    if (torn) yield { number, words, reason: TORN };
    else if (cells.slice(columns.length).some(Boolean))
      yield { number, words, reason: tooWide(cells, columns) };
    else yield { number, words, said: { ...said, probes } };
  }
}

const TORN =
  'A quotation mark in it is not closed, so nobody can tell where it ends. Close it, or save the file again from the spreadsheet.';
const tooWide = (cells: readonly string[], { length }: readonly unknown[]): string =>
  `It has ${cells.findLastIndex(Boolean) + 1} cells, and there are ${length} columns. Put words with a comma in quotation marks, or save the file again from the spreadsheet.`;
