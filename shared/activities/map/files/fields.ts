/**
 * Recognises columns by their header words, in spreadsheets, in our own exports and in the attributes of GraphML alike.
 * @module
 */
import { nameKey } from './name-key.ts';

const HEADERS = {
  id: [
    'id',
    'key',
    'copied as',
    'organisation id',
    'organization id',
    'node id',
    'school id',
    'agency id',
    'identifier',
    'unique id',
    'uid',
    'ref',
    'reference',
    'code',
    'school code',
    'laestab',
    'dfe number',
    'dfe no',
  ],
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
    'node',
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
  from: ['from', 'source', 'from organisation', 'from school', 'source name'],
  fromId: ['from id', 'from copied as', 'source id'],
  to: ['to', 'target', 'to organisation', 'to school', 'target name'],
  toId: ['to id', 'to copied as', 'target id'],
  direction: ['direction', 'directed'],
  strength: ['strength', 'weight'],
  when: ['when', 'time', 'now or planned', 'now or hoped for'],
  tieId: ['tie id', 'tie copied as', 'edge id'],
} as const satisfies Record<string, readonly string[]>;

/** What a column can hold. */
export type Field = keyof typeof HEADERS;

const BY_WORDS = new Map<string, Field>(
  Object.entries(HEADERS).flatMap(([field, words]) => words.map((word) => [word, field as Field] as const)),
);

/** What a column with this header holds, or `undefined` when its words are not known. */
export const fieldOf = (header: string): Field | undefined =>
  BY_WORDS.get(nameKey(header).replace(/[_.]/g, ' ').replace(/:$/, '').trim());

/**
 * The columns, if some cells are a header, which means that they name organisations or both ends of ties. Of two columns of one sort
 * the first counts, and a column that such a table has no use for holds nothing.
 */
export function columnsOf(cells: readonly string[]): (Field | undefined)[] | undefined {
  const fields = cells.map(fieldOf);
  const columns = fields.map((field, index) => (fields.indexOf(field) === index ? field : undefined));
  const has = (field: Field) => columns.includes(field);
  const ends = (has('from') || has('fromId')) && (has('to') || has('toId'));
  // Organisations may be told apart by a number only; two words that are known are more than chance.
  const numbered = has('id') && columns.filter(Boolean).length > 1;
  if (!has('name') && !ends && !numbered) return undefined;
  const used = USED[tableKind(columns)];
  return columns.map((field) => (field && used.has(field) ? field : undefined));
}

/** What the rows of a table are about. */
export type TableKind = 'organisations' | 'ties' | 'memberships';

/** Tells from its columns what a table is about. */
export function tableKind(columns: readonly (Field | undefined)[]): TableKind {
  const has = (field: Field) => columns.includes(field);
  if ((has('from') || has('fromId')) && (has('to') || has('toId'))) return 'ties';
  if (has('networks') && (has('networkId') || has('basis') || has('purpose') || has('when')))
    return 'memberships';
  return 'organisations';
}

/** What is read of each kind of table. */
export const USED: Record<TableKind, ReadonlySet<Field>> = {
  organisations: new Set<Field>([
    'id',
    'name',
    'kind',
    'place',
    'size',
    'note',
    'urn',
    'easting',
    'northing',
    'x',
    'y',
    'networks',
  ]),
  memberships: new Set<Field>([
    'id',
    'name',
    'networks',
    'networkId',
    'basis',
    'purpose',
    'lead',
    'leadId',
    'when',
  ]),
  // The name of a tie is its label.
  ties: new Set<Field>([
    'id',
    'name',
    'from',
    'fromId',
    'to',
    'toId',
    'kind',
    'direction',
    'strength',
    'when',
    'note',
    'tieId',
  ]),
};
