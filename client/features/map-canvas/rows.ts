/**
 * A part of a map as rows of text: what is copied pastes into a spreadsheet, and back into any map.
 * @module
 */
import { KIND_WORDS, TIE_WORDS } from '../../deck/map-words.ts';
import type { DrawnMap } from '../../../shared/model/map/drawn-map.ts';
import {
  type Organisation,
  type OrganisationKind,
  type Point,
  STRENGTHS,
  type Tie,
  type TieKind,
  WHEN,
} from '../../../shared/model/map/map-view.ts';

const ORGANISATION_HEAD = ['Name', 'Kind', 'Place', 'Size', 'URN', 'Note', 'Across', 'Down'];
// The numbers tell two schools of one name apart: the first organisation is 1.
const TIE_HEAD = ['From', 'Tie', 'To', 'Direction', 'Strength', 'When', 'From no.', 'To no.'];

export type Copied = {
  organisations: (Omit<Organisation, 'id' | 'removedBy' | 'mergedInto' | 'grid'> & { at: Point })[];
  /** `from` and `to` are places in `organisations`. */
  ties: (Omit<Tie, 'id' | 'removedBy' | 'from' | 'to' | 'note'> & { from: number; to: number })[];
};

/** One line per row and a tab between cells, as spreadsheets have it; a cell that would break that is put in quotes. */
const cell = (value: string | number | undefined) => {
  const text = String(value ?? '');
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Writes what is selected, with the ties between them. Empty when no organisation is. */
export function toRows(drawn: DrawnMap, selected: ReadonlySet<string>, place: (id: string) => Point): string {
  const chosen = [...drawn.organisations.values()].filter(({ id }) => selected.has(id));
  if (chosen.length === 0) return '';
  const rows: (string | number | undefined)[][] = [ORGANISATION_HEAD];
  for (const { id, name, kind, place: where, size, urn, note } of chosen) {
    const [x, y] = place(id);
    rows.push([name, KIND_WORDS[kind], where, size, urn, note, Math.round(x), Math.round(y)]);
  }
  const ties = drawn.ties.filter(({ from, to }) => selected.has(from) && selected.has(to));
  const name = (id: string) => drawn.organisations.get(id)?.name;
  if (ties.length > 0) rows.push([], TIE_HEAD);
  const numbers = new Map(chosen.map(({ id }, nth) => [id, nth + 1]));
  for (const { from, to, kind, directed, strength, when } of ties) {
    const way = directed ? 'one way' : 'both ways';
    const ends = [numbers.get(from), numbers.get(to)];
    rows.push([name(from), TIE_WORDS[kind].both, name(to), way, strength, when, ...ends]);
  }
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** Reads rows of `toRows`. `undefined` for any other text: that is for the import to look at. */
export function fromRows(text: string): Copied | undefined {
  const rows = cellsOf(text);
  if (rows[0]?.join('\t') !== ORGANISATION_HEAD.join('\t')) return undefined;
  const copied: Copied = { organisations: [], ties: [] };
  let inTies = false;
  for (const row of rows.slice(1)) {
    if (row.join('') === '') continue;
    if (row.join('\t').startsWith(TIE_HEAD.join('\t'))) inTies = true;
    else if (inTies) readTie(row, copied);
    else readOrganisation(row, copied);
  }
  return copied;
}

const kindOf = (words: string) =>
  (Object.keys(KIND_WORDS) as OrganisationKind[]).find((kind) => KIND_WORDS[kind] === words) ?? 'other';
const tieOf = (words: string) =>
  (Object.keys(TIE_WORDS) as TieKind[]).find((kind) => TIE_WORDS[kind].both === words) ?? 'works-with';

function readOrganisation(row: string[], copied: Copied): void {
  const [name = '', kind = '', place, size, urn, note, across, down] = row;
  copied.organisations.push({
    name,
    kind: kindOf(kind),
    ...(place && { place }),
    ...(Number(size) > 0 && { size: Number(size) }),
    ...(urn && { urn }),
    ...(note && { note }),
    at: [Number(across) || 0, Number(down) || 0],
  });
}

function readTie(row: string[], copied: Copied): void {
  const [, kind = '', , direction, strength, when, fromNo, toNo] = row;
  const [from, to] = [Number(fromNo) - 1, Number(toNo) - 1];
  if (!copied.organisations[from] || !copied.organisations[to]) return;
  copied.ties.push({
    from,
    to,
    kind: tieOf(kind),
    directed: direction === 'one way',
    strength: STRENGTHS.find((each) => each === Number(strength)) ?? 2,
    when: WHEN.find((each) => each === when) ?? 'now',
  });
}

/** Cells of tab-separated rows, quoted ones with their line breaks. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r?\n|$)/g;
  for (const [whole, quoted, plain = '', end] of text.matchAll(pattern)) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
