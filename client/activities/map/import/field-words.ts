/**
 * The words for what a column can hold.
 * @module
 */
import type { Field } from '../../../../shared/activities/map/files/fields.ts';
import type { Separator } from '../../../../shared/activities/map/files/separators.ts';

export const FIELD_WORDS: Record<Field, string> = {
  name: 'Name',
  kind: 'Kind',
  place: 'Place',
  size: 'Pupils',
  networks: 'Networks',
  urn: 'Register number',
  note: 'Note',
  easting: 'Easting',
  northing: 'Northing',
  from: 'Tie from',
  to: 'Tie to',
  direction: 'Direction of a tie',
  strength: 'Strength of a tie',
  when: 'Now, planned or past',
  x: 'Across the sheet',
  y: 'Down the sheet',
  basis: 'Basis of the network',
  purpose: 'Purpose of the network',
  lead: 'Lead of the network',
  id: 'Key of the organisation',
  networkId: 'Key of the network',
  leadId: 'Key of the lead',
  fromId: 'Key of the tie’s start',
  toId: 'Key of the tie’s end',
  tieId: 'Key of the tie',
};
export const SEPARATOR_WORDS: Record<Separator, string> = {
  ',': 'Commas',
  ';': 'Semicolons',
  '\t': 'Tabs',
  '|': 'Upright bars',
  '\u001F': 'Nothing: each line is one name',
};

/** Fields that only our own exports have. They are offered only for a column that was recognised as one. */
export const OWN_FIELDS: ReadonlySet<Field> = new Set([
  'x',
  'y',
  'basis',
  'purpose',
  'lead',
  'networkId',
  'leadId',
  'fromId',
  'toId',
  'tieId',
]);
