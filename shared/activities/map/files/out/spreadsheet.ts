/**
 * Writes a sketch as three tables, which a spreadsheet opens and `readTables` reads again.
 * @module
 */
import { writeCells } from '../cells.ts';
import { type MapSketch, networksByMember } from '../sketch.ts';

export type SpreadsheetFiles = Record<'organisations' | 'ties' | 'memberships', string>;
type Cell = string | number | undefined;

/** Writes the three files as CSV with a byte order mark. Without the mark Excel takes them for Windows-1252. */
export function writeSpreadsheets(sketch: MapSketch): SpreadsheetFiles {
  const names = new Map(sketch.organisations.map(({ key, name }) => [key, name]));
  return {
    organisations: csv(
      ['Name', 'Kind', 'Place', 'Pupils', 'URN', 'Belongs to', 'Note', 'Easting', 'Northing', 'X', 'Y', 'ID'],
      organisationRows(sketch),
    ),
    ties: csv(
      ['From', 'To', 'Kind', 'Direction', 'Strength', 'When', 'Note', 'From ID', 'To ID', 'Tie ID'],
      sketch.ties.map(({ key, from, to, kind, directed, strength, when, note }) => [
        names.get(from),
        names.get(to),
        kind,
        directed ? 'one way' : 'both ways',
        strength,
        when,
        note,
        from,
        to,
        key,
      ]),
    ),
    memberships: csv(
      [
        'Network',
        'Organisation',
        'When',
        'Basis',
        'Purpose',
        'Lead',
        'Network ID',
        'Organisation ID',
        'Lead ID',
      ],
      sketch.networks.flatMap(({ key, name, basis, purpose, lead, members }) => {
        const row = (member?: string, when?: string): Cell[] => [
          name,
          member && names.get(member),
          when,
          basis,
          purpose,
          lead && names.get(lead),
          key,
          member,
          lead,
        ];
        // A network without members gets a row too, or it would be lost.
        return members.size > 0 ? [...members].map(([member, when]) => row(member, when)) : [row()];
      }),
    ),
  };
}

/** “Belongs to” is for people to read. Programs read the table of memberships, because a network's name may hold a semicolon. */
function organisationRows({ organisations, networks }: MapSketch): Cell[][] {
  const networksOf = networksByMember(networks);
  return organisations.map(({ key, name, kind, place, size, urn, note, grid, at }) => {
    const now = (networksOf.get(key) ?? []).flatMap(([network, when]) =>
      when === 'now' ? [network.name] : [],
    );
    return [name, kind, place, size, urn, now.join('; '), note, grid?.[0], grid?.[1], at?.[0], at?.[1], key];
  });
}

const csv = (fields: string[], data: Cell[][]): string => `\uFEFF${writeCells([fields, ...data], ',')}`;
