/**
 * Makes a sketch of some of the register's schools.
 * @module
 */
import { entryAt } from '../../../../model/record.ts';
import type { NetworkBasis, OrganisationKind } from '../../model/map-view.ts';
import { nameKey } from '../name-key.ts';
import type { RegisterRow } from './register.ts';
import type { MapSketch, SketchOrganisation } from '../sketch.ts';
import { gridPlace } from '../values.ts';

/** The columns the register groups schools by, and the basis of the networks they become. */
export const GROUPINGS = {
  trust: 'federation',
  federation: 'federation',
  diocese: 'thematic',
  ward: 'geographic',
} as const satisfies Partial<Record<keyof RegisterRow, NetworkBasis>>;
export type Grouping = keyof typeof GROUPINGS;

export type RegisterChoice = {
  authority: string;
  /** An empty list means all phases. */
  phases: readonly string[];
  /** Leaves out schools that have closed or have not opened yet. */
  openOnly: boolean;
  groupings: readonly Grouping[];
};
/** The choices that this file offers. */
export type RegisterChoices = {
  authorities: { name: string; schools: number }[];
  phases: string[];
  groupings: Grouping[];
};

export function registerChoices(rows: readonly RegisterRow[]): RegisterChoices {
  const schools = new Map<string, number>();
  for (const { authority, status } of rows) {
    schools.set(authority, (schools.get(authority) ?? 0) + (isOpen(status) ? 1 : 0));
  }
  const inOrder = (a: string, b: string) => a.localeCompare(b, 'en-GB');
  return {
    authorities: [...schools]
      .map(([name, count]) => ({ name, schools: count }))
      .sort((a, b) => inOrder(a.name, b.name)),
    phases: [...new Set(rows.map(({ phase }) => phase))].filter(Boolean).sort(inOrder),
    groupings: (Object.keys(GROUPINGS) as Grouping[]).filter((grouping) =>
      rows.some((row) => groupNames(row[grouping]).length > 0),
    ),
  };
}

/** Makes the sketch. A group with only one of the chosen schools does not become a network. */
export function sketchRegister(rows: readonly RegisterRow[], choice: RegisterChoice): MapSketch {
  const chosen = rows.filter(
    ({ authority, phase, status }) =>
      authority === choice.authority &&
      (choice.phases.length === 0 || choice.phases.includes(phase)) &&
      (!choice.openOnly || isOpen(status)),
  );
  const organisations = new Map(chosen.map((row) => [`urn:${row.urn}`, organisation(row)]));
  const networks = choice.groupings.flatMap((grouping) => {
    const groups = new Map<string, Map<string, undefined>>();
    for (const row of chosen) {
      for (const name of groupNames(row[grouping]))
        groups.set(name, (groups.get(name) ?? new Map()).set(`urn:${row.urn}`, undefined));
    }
    return [...groups]
      .filter(([, members]) => members.size > 1)
      .map(([name, members]) => ({ key: `${grouping}:${name}`, name, basis: GROUPINGS[grouping], members }));
  });
  return { organisations: [...organisations.values()], ties: [], networks };
}

const isOpen = (status: string): boolean => /^open\b/i.test(status);
const NO_GROUP = /^(not applicable|does not apply|none|not under a federation)$/i;
/** The names in a cell. Files of earlier years have several in one, separated by tildes. */
const groupNames = (words: string): string[] =>
  words
    .split('~')
    .map((name) => name.trim())
    .filter((name) => name && !NO_GROUP.test(name));

function organisation(row: RegisterRow): SketchOrganisation {
  const place = [row.district, row.postcode].filter(Boolean).join(', ');
  const [easting, northing, pupils] = [Number(row.easting), Number(row.northing), Number(row.pupils)];
  const grid = easting > 0 && northing > 0 ? gridPlace(easting, northing) : undefined;
  return {
    key: `urn:${row.urn}`,
    urn: row.urn,
    name: row.name,
    kind: kindOf(row),
    ...(place && { place }),
    ...(row.pupils && Number.isFinite(pupils) && { size: pupils }),
    // Schools abroad and some closed ones have zeros here.
    ...(grid && { grid }),
  };
}

const PHASES: Record<string, OrganisationKind> = {
  nursery: 'nursery',
  primary: 'primary',
  'middle deemed primary': 'primary',
  secondary: 'secondary',
  'middle deemed secondary': 'secondary',
  '16 plus': 'post-16',
  'all-through': 'all-through',
  'all through': 'all-through',
};

/** The kind of a school. Its type counts before its phase, because special schools and units may have a phase too. */
function kindOf({ type, group, phase, lowAge, highAge }: RegisterRow): OrganisationKind {
  const words = nameKey(`${type} ${group}`);
  if (/pupil referral|alternative provision/.test(words)) return 'pru';
  if (words.includes('special')) return 'special';
  if (words.includes("children's centre")) return 'nursery';
  // City technology colleges and university technical colleges are schools, for children from 11 or 14.
  if (!words.includes('technical college') && !words.includes('technology college')) {
    if (/universit|higher education/.test(words)) return 'university';
    if (/college|16(-| to )19|sixth form/.test(words)) return 'post-16';
  }
  return entryAt(PHASES, nameKey(phase)) ?? kindByAge(Number(lowAge), Number(highAge));
}

/** The kind by ages, for independent schools, which have no phase. */
function kindByAge(low: number, high: number): OrganisationKind {
  if (!high) return 'other';
  if (high <= 5) return 'nursery';
  if (high <= 13 && low < 8) return 'primary';
  if (low >= 16) return 'post-16';
  return low >= 8 ? 'secondary' : 'all-through';
}
