/**
 * The rows of the list's tables.
 * @module
 */
import { nameKey } from '../../../../shared/activities/map/files/name-key.ts';
import type { DrawnMap } from '../../../../shared/activities/map/model/drawn-map.ts';
import type {
  NetworkBasis,
  OrganisationKind,
  Strength,
  TieKind,
  When,
} from '../../../../shared/activities/map/model/map-view.ts';
import { alphabetically, byOther, calledOf, tieFrom, type TieTold, toldText } from '../parts/tie-phrases.ts';

export type OrganisationRow = {
  id: string;
  name: string;
  kind: OrganisationKind;
  place: string;
  size: number | undefined;
  urn: string;
  note: string;
  networks: string;
  ties: string;
  /** The parts of what `ties` says. */
  told: readonly TieTold[];
};
export type TieRow = {
  id: string;
  from: string;
  to: string;
  fromName: string;
  toName: string;
  kind: TieKind;
  directed: boolean;
  strength: Strength;
  when: When;
  note: string;
};
export type NetworkRow = {
  id: string;
  name: string;
  basis: NetworkBasis;
  purpose: string;
  lead: string;
  leadId: string | undefined;
  count: number;
  members: string;
};
export type MapRows = { organisations: OrganisationRow[]; ties: TieRow[]; networks: NetworkRow[] };

/** Makes the rows of a map. */
export function rowsOf(map: DrawnMap): MapRows {
  const networksOf = new Map<string, string[]>();
  for (const network of map.networks) {
    for (const member of network.members.keys()) push(networksOf, member, calledOf(network));
  }
  const tiesOf = new Map<string, TieTold[]>();
  for (const tie of map.ties) {
    for (const end of [tie.from, tie.to]) push(tiesOf, end, tieFrom(map, tie, end));
  }
  const nameOf = (id: string | undefined) => (id ? calledOf(map.organisations.get(id)) : '');
  return {
    organisations: [...map.organisations.values()].map((one) => {
      const told = (tiesOf.get(one.id) ?? []).sort(byOther);
      const { id, name, kind, place = '', size, urn = '', note = '' } = one;
      const networks = (networksOf.get(id) ?? []).join(', ');
      return { id, name, kind, place, size, urn, note, networks, ties: told.map(toldText).join('; '), told };
    }),
    ties: map.ties.map(({ id, from, to, kind, directed, strength, when, note = '' }) => {
      return {
        id,
        from,
        to,
        fromName: nameOf(from),
        toName: nameOf(to),
        kind,
        directed,
        strength,
        when,
        note,
      };
    }),
    networks: map.networks.map(({ id, name, basis, purpose = '', lead, members }) => ({
      id,
      name,
      basis,
      purpose,
      leadId: lead,
      lead: lead && map.organisations.has(lead) ? nameOf(lead) : '',
      count: members.size,
      members: [...members.keys()].map(nameOf).join(', '),
    })),
  };
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * Returns the rows by id, and keeps the earlier object of each row that still says the same, so that the page only draws what has
 * changed. Rows say the same when all their plain values are equal; the lists in them follow from those.
 */
export function keepSame<Row extends { id: string }>(
  before: ReadonlyMap<string, Row>,
  rows: readonly Row[],
): Map<string, Row> {
  return new Map(
    rows.map((row) => {
      const last = before.get(row.id);
      return [row.id, last && sameWords(last, row) ? last : row];
    }),
  );
}

const sameWords = <Row extends object>(a: Row, b: Row): boolean =>
  (Object.keys(a) as (keyof Row)[]).every((key) => typeof a[key] === 'object' || a[key] === b[key]);

export type SortValue = string | number | undefined;

/** Sorts rows: words alphabetically, numbers by size. Rows without a value come last in either direction. */
export function sorted<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  descending: boolean,
): Row[] {
  const blank = (value: SortValue) => value === undefined || value === '';
  return [...rows].sort((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (blank(a) || blank(b)) return Number(blank(a)) - Number(blank(b));
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : alphabetically(String(a), String(b));
    return descending ? -order : order;
  });
}

/** Whether every word that was typed occurs somewhere in some texts. */
export function holds(words: readonly string[], typed: string): boolean {
  const all = nameKey(words.join('\n'));
  return nameKey(typed)
    .split(' ')
    .every((word) => all.includes(word));
}

/** Reads names, one a line. Blank lines are skipped; names that occur twice or are on the map already are listed in `already`. */
export function namesIn(text: string, known: readonly string[]): { names: string[]; already: string[] } {
  const seen = new Set(known.map(nameKey));
  const [names, already]: [string[], string[]] = [[], []];
  for (const line of text.split(/\r?\n/)) {
    // In a row pasted from a spreadsheet the name is the first cell.
    const name = (line.split('\t')[0] ?? '').trim();
    if (!name) continue;
    (seen.has(nameKey(name)) ? already : names).push(name);
    seen.add(nameKey(name));
  }
  return { names, already };
}
