/**
 * Reads values from the words in cells. Each reader takes a cell that is not blank, and returns `undefined` for words it does not know.
 * @module
 */
import { entryAt } from '../../../model/record.ts';
import { NETWORK_BASES, ORGANISATION_KINDS, TIE_KINDS } from '../../../cards/map-template.ts';
import {
  type NetworkBasis,
  type OrganisationKind,
  type Strength,
  STRENGTHS,
  type TieKind,
  type When,
  WHEN,
} from '../model/map-view.ts';
import { nameKey } from './name-key.ts';

const KINDS: Partial<Record<OrganisationKind, readonly string[]>> = {
  nursery: ['nurseries', 'early years', 'pre-school', 'preschool', "children's centre"],
  primary: ['infant', 'junior', 'first', 'primaries', 'middle deemed primary', 'infants', 'juniors'],
  secondary: ['high', 'high school', 'upper', 'secondaries', 'middle deemed secondary', 'grammar'],
  special: ['special schools'],
  'all-through': ['all through'],
  'post-16': [
    'college',
    '16 plus',
    'sixth form',
    'sixth form college',
    'fe',
    'fe college',
    'further education',
  ],
  pru: ['pupil referral unit', 'alternative provision', 'ap'],
  'local-authority': ['local authority', 'la', 'council', 'authority'],
  health: ['nhs', 'health service'],
  'social-care': ['social care', 'social services', "children's services"],
  university: ['higher education', 'he'],
  voluntary: ['charity', 'voluntary sector', 'voluntary organisation', 'third sector'],
  business: ['company', 'employer', 'firm'],
};
const TIES: Record<TieKind, readonly string[]> = {
  'works-with': ['works with', 'work together', 'working together', 'partner', 'partners'],
  leads: ['lead', 'lead together'],
  brokers: ['broker', 'goes between for', 'go between for each other'],
  funds: ['fund', 'fund each other'],
  'shares-data': ['shares data', 'share data', 'shares data with', 'data'],
  feeder: ['feeds', 'feeder school', 'sends pupils on to', 'send pupils to each other'],
  supports: ['support', 'support each other'],
};
const WHENS: Record<When, readonly string[]> = {
  now: ['present', 'current', 'exists', 'existing', 'today'],
  planned: ['hoped for', 'hope', 'future', 'plan', 'planned for'],
  past: ['in the past', 'former', 'ended', 'was'],
};
const BASES: Record<NetworkBasis, readonly string[]> = {
  geographic: ['by place', 'place', 'geography', 'local'],
  thematic: ['by a shared interest', 'theme', 'interest'],
  phase: ['by phase'],
  programme: ['by a programme', 'program'],
  federation: ['federation or trust', 'trust', 'mat', 'multi-academy trust'],
};
const STRONG: Record<string, Strength> = { weak: 1, light: 1, medium: 2, normal: 2, strong: 3, heavy: 3 };

function reader<T extends string>(values: readonly T[], words: Partial<Record<T, readonly string[]>>) {
  const known = new Map<string, T>();
  for (const value of values) for (const word of [value, ...(words[value] ?? [])]) known.set(word, value);
  return (cell: string): T | undefined => known.get(nameKey(cell));
}

export const organisationKind = (cell: string): OrganisationKind | undefined =>
  readKind(cell) ?? readKind(nameKey(cell).replace(/ schools?$/, ''));
const readKind = reader(ORGANISATION_KINDS, KINDS);
export const tieKind = reader(TIE_KINDS, TIES);
export const when = reader(WHEN, WHENS);
export const basis = reader(NETWORK_BASES, BASES);

export function strength(cell: string): Strength | undefined {
  return STRENGTHS.find((value) => value === Number(cell)) ?? entryAt(STRONG, nameKey(cell));
}

const ONE_WAY = ['one way', 'one-way', '->', '→', 'true', 'yes', '1', 'directed'];
const BOTH_WAYS = [
  'both',
  'both ways',
  'two way',
  'two-way',
  'mutual',
  '<->',
  '↔',
  'false',
  'no',
  '0',
  'undirected',
  'bidirectional',
];
/** Whether a tie has a direction: `true` for one way, `false` for both ways. */
export function direction(cell: string): boolean | undefined {
  if (ONE_WAY.includes(nameKey(cell))) return true;
  return BOTH_WAYS.includes(nameKey(cell)) ? false : undefined;
}

/** Separators of thousands: a comma or any space. In a count a full stop is one too, because a count has no decimals. */
const THOUSANDS = /(?<=\d)[,\s](?=\d{3}(?!\d))/g;
const COUNTED = /(?<=^\d{1,3}(?:\.\d{3})*)\.(?=\d{3}(?:\.|$))/g;

/** Reads a count: digits with or without separators of thousands. */
export function size(cell: string): number | undefined {
  const count = number(cell.replace(COUNTED, ''));
  return count !== undefined && count >= 0 ? count : undefined;
}
/** Reads a number, with or without separators of thousands, and with a decimal point or a decimal comma. */
export function number(cell: string): number | undefined {
  const digits = cell
    .trim()
    .replace(THOUSANDS, '')
    .replace(/^(-?\d+),(\d+)$/, '$1.$2');
  const value = Number(digits);
  return digits && Number.isFinite(value) ? value : undefined;
}
/** A place by its grid reference. Zeros stand where a register knows none: the corner of the grid lies in the sea. */
export const gridPlace = (easting?: number, northing?: number): [number, number] | undefined =>
  easting && northing ? [easting, northing] : undefined;
/** Whether a cell in a column of numbers says that there is none, such as “n/a” or “tbc”. */
export const saysNothing = (cell: string): boolean =>
  /^(?:n\/?a|#n\/a|nil|none|null|unknown|not known|tbc|supp|[-–—?.]+)$/i.test(cell.trim());
