/**
 * A part of a map as rows of text, for copying: it can be pasted into a spreadsheet and into any map.
 * @module
 */
import { KIND_WORDS, TIE_WORDS } from '../../../../../shared/activities/map/model/words.ts';
import { readCells, writeCells } from '../../../../../shared/activities/map/files/cells.ts';
import * as values from '../../../../../shared/activities/map/files/values.ts';
import type { DrawnMap } from '../../../../../shared/activities/map/model/drawn-map.ts';
import type { Organisation, Point, Tie } from '../../../../../shared/activities/map/model/map-view.ts';

// The import knows these columns too. “Copied as” numbers the organisations from 1, which tells two schools of one name apart.
const ORGANISATION_HEAD = [
  'Name',
  'Kind',
  'Place',
  'Pupils',
  'URN',
  'Note',
  'Easting',
  'Northing',
  'Across',
  'Down',
  'Copied as',
];
const TIE_HEAD = [
  'From',
  'Tie',
  'To',
  'Direction',
  'Strength',
  'When',
  'Note',
  'From copied as',
  'To copied as',
  'Tie copied as',
];

export type Copied = {
  organisations: (Omit<Organisation, 'id' | 'removedBy' | 'mergedInto'> & { at: Point })[];
  /** `from` and `to` are indexes in `organisations`. */
  ties: (Omit<Tie, 'id' | 'removedBy' | 'from' | 'to'> & { from: number; to: number })[];
};

/** Writes the selected organisations and the ties between them. Returns '' when no organisation is selected. */
export function toRows(drawn: DrawnMap, selected: ReadonlySet<string>, place: (id: string) => Point): string {
  const chosen = [...drawn.organisations.values()].filter(({ id }) => selected.has(id));
  if (chosen.length === 0) return '';
  const numbers = new Map(chosen.map(({ id }, nth) => [id, nth + 1]));
  const organisations = chosen.map(({ id, name, kind, place: where, size, urn, note, grid }) => {
    const [x, y] = place(id);
    const at = [Math.round(x), Math.round(y), numbers.get(id)];
    return [name, KIND_WORDS[kind], where, size, urn, note, grid?.[0], grid?.[1], ...at];
  });
  const name = (id: string) => drawn.organisations.get(id)?.name;
  const ties = drawn.ties
    .filter(({ from, to }) => selected.has(from) && selected.has(to))
    .map(({ from, to, kind, directed, strength, when, note }, nth) => {
      const way = directed ? 'one way' : 'both ways';
      const copied = [numbers.get(from), numbers.get(to), nth + 1];
      return [name(from), TIE_WORDS[kind].both, name(to), way, strength, when, note, ...copied];
    });
  const rows = [ORGANISATION_HEAD, ...organisations];
  return writeCells(ties.length === 0 ? rows : [...rows, [], TIE_HEAD, ...ties], '\t');
}

/** Reads rows that `toRows` wrote. Returns `undefined` for any other text, which is for the import to read. */
export function fromRows(text: string): Copied | undefined {
  const rows = readCells(text).map(({ cells }) => cells);
  if (!isHead(rows[0], ORGANISATION_HEAD)) return undefined;
  const copied: Copied = { organisations: [], ties: [] };
  let inTies = false;
  for (const row of rows.slice(1)) {
    if (row.join('') === '') continue;
    if (isHead(row, TIE_HEAD)) inTies = true;
    else if (inTies) readTie(row, copied);
    else readOrganisation(row, copied);
  }
  return copied;
}

/** Whether a row is a header. A spreadsheet adds empty cells until each row is as long as the longest. */
const isHead = (row: readonly string[] | undefined, head: readonly string[]): boolean =>
  row !== undefined && row.join('\t').trimEnd() === head.join('\t');

function readOrganisation(row: string[], copied: Copied): void {
  const [name = '', kind = '', place, size = '', urn, note, ...numbers] = row;
  const [easting, northing, across = 0, down = 0] = numbers.map(values.number);
  const pupils = values.size(size);
  copied.organisations.push({
    name,
    kind: values.organisationKind(kind) ?? 'other',
    ...(place && { place }),
    ...(pupils !== undefined && { size: pupils }),
    ...(urn && { urn }),
    ...(note && { note }),
    ...(easting !== undefined && northing !== undefined && { grid: [easting, northing] }),
    at: [across, down],
  });
}

function readTie(row: string[], copied: Copied): void {
  const [, kind = '', , direction = '', strength = '', when = '', note, fromNo, toNo] = row;
  const [from, to] = [Number(fromNo) - 1, Number(toNo) - 1];
  if (!copied.organisations[from] || !copied.organisations[to]) return;
  copied.ties.push({
    from,
    to,
    kind: values.tieKind(kind) ?? 'works-with',
    directed: values.direction(direction) ?? false,
    strength: values.strength(strength) ?? 2,
    when: values.when(when) ?? 'now',
    ...(note && { note }),
  });
}
