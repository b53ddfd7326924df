/**
 * Recognises columns by their header words, in spreadsheets, in our own exports and in the attributes of GraphML alike.
 * @module
 */
import { nameKey } from './name-key.ts';

const HEADERS = {
  id: ['id', 'key', 'copied as', 'organisation id', 'organization id'],
  name: [
    'name',
    'organisation',
    'organization',
    'school',
    'establishment',
    'establishmentname',
    'label',
    'school name',
    'organisation name',
    'agency',
    'member',
    'who',
    'setting',
    'provider',
  ],
  kind: [
    'kind',
    'type',
    'phase',
    'sector',
    'phase of education',
    'phaseofeducation',
    'school type',
    'tie',
    'tie type',
    'relation',
    'relationship',
    'interaction',
  ],
  place: ['place', 'town', 'where', 'location', 'area', 'address', 'city', 'village', 'district', 'locality'],
  size: [
    'size',
    'pupils',
    'number of pupils',
    'numberofpupils',
    'pupil numbers',
    'roll',
    'nor',
    'number on roll',
    'no of pupils',
    'students',
  ],
  note: ['note', 'notes', 'comment', 'comments', 'description', 'remarks'],
  urn: ['urn', 'register number', 'unique reference number', 'school urn'],
  easting: ['easting'],
  northing: ['northing'],
  x: ['x', 'across'],
  y: ['y', 'down'],
  networks: [
    'networks',
    'network',
    'network(s)',
    'group',
    'groups',
    'partnership',
    'partnerships',
    'cluster',
    'clusters',
    'member of',
    'alliance',
    'alliances',
  ],
  networkId: ['network id'],
  basis: ['basis', 'network basis'],
  purpose: ['purpose', 'network purpose'],
  lead: ['lead', 'led by', 'network lead'],
  leadId: ['lead id'],
  from: ['from', 'source', 'from organisation', 'from school'],
  fromId: ['from id', 'from copied as'],
  to: ['to', 'target', 'to organisation', 'to school'],
  toId: ['to id', 'to copied as'],
  direction: ['direction', 'directed'],
  strength: ['strength', 'weight'],
  when: ['when', 'time', 'now or planned', 'now or hoped for'],
  tieId: ['tie id', 'tie copied as'],
} as const satisfies Record<string, readonly string[]>;

/** What a column can hold. */
export type Field = keyof typeof HEADERS;

const BY_WORDS = new Map<string, Field>(
  Object.entries(HEADERS).flatMap(([field, words]) => words.map((word) => [word, field as Field] as const)),
);

/** What a column with this header holds, or `undefined` when its words are not known. */
export const fieldOf = (header: string): Field | undefined =>
  BY_WORDS.get(nameKey(header).replace(/[_.]/g, ' ').replace(/:$/, '').trim());

/** What the rows of a table are about. */
export type TableKind = 'organisations' | 'ties' | 'memberships';

/** Tells from its columns what a table is about. */
export function tableKind(columns: readonly (Field | undefined)[]): TableKind {
  const has = (field: Field) => columns.includes(field);
  if (has('from') && has('to')) return 'ties';
  if (has('networks') && (has('networkId') || has('basis') || has('purpose') || has('when')))
    return 'memberships';
  return 'organisations';
}
