/**
 * A choice of schools from the register, as a sketch.
 * @module
 */
import type { NetworkBasis, OrganisationKind } from '../../model/map-view.ts';
import { nameKey } from '../name-key.ts';
import type { RegisterRow } from './register.ts';
import type { MapSketch, SketchOrganisation } from '../sketch.ts';

/** What the register groups schools by, and what kind of network that makes. */
export const GROUPINGS = {
  trust: 'federation',
  federation: 'federation',
  diocese: 'thematic',
  ward: 'geographic',
} as const satisfies Partial<Record<keyof RegisterRow, NetworkBasis>>;
export type Grouping = keyof typeof GROUPINGS;

export type RegisterChoice = {
  authority: string;
  /** None chosen means all. */
  phases: readonly string[];
  /** Leaves out what has closed and what has not opened yet. */
  openOnly: boolean;
  groupings: readonly Grouping[];
};
/** What can be chosen, as this file has it. */
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

/** Networks of fewer than two of the chosen schools are none. */
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
/** Older years have several in one cell, with a tilde between. */
const groupNames = (words: string): string[] =>
  words
    .split('~')
    .map((name) => name.trim())
    .filter((name) => name && !NO_GROUP.test(name));

function organisation(row: RegisterRow): SketchOrganisation {
  const place = [row.district, row.postcode].filter(Boolean).join(', ');
  const [easting, northing, pupils] = [Number(row.easting), Number(row.northing), Number(row.pupils)];
  return {
    key: `urn:${row.urn}`,
    urn: row.urn,
    name: row.name,
    kind: kindOf(row),
    ...(place && { place }),
    ...(row.pupils && Number.isFinite(pupils) && { size: pupils }),
    // Schools abroad and some closed ones have noughts.
    ...(easting > 0 && northing > 0 && { grid: [easting, northing] as [number, number] }),
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

/** Kind by type first: special schools and units have phases, too, or none. */
function kindOf({ type, group, phase, lowAge, highAge }: RegisterRow): OrganisationKind {
  const words = nameKey(`${type} ${group}`);
  if (/pupil referral|alternative provision/.test(words)) return 'pru';
  if (words.includes('special')) return 'special';
  if (words.includes("children's centre")) return 'nursery';
  // Technical colleges, of a city or of a university, are schools for children of 11 or 14 and older.
  if (!words.includes('technical college') && !words.includes('technology college')) {
    if (/universit|higher education/.test(words)) return 'university';
    if (/college|16(-| to )19|sixth form/.test(words)) return 'post-16';
  }
  return PHASES[nameKey(phase)] ?? kindByAge(Number(lowAge), Number(highAge));
}

/** Independent schools have no phase. */
function kindByAge(low: number, high: number): OrganisationKind {
  if (!high) return 'other';
  if (high <= 5) return 'nursery';
  if (high <= 13 && low < 8) return 'primary';
  if (low >= 16) return 'post-16';
  return low >= 8 ? 'secondary' : 'all-through';
}
