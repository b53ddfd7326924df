/**
 * From what somebody typed to what is written down.
 * @module
 */
import type { MapSession } from '../live/map-session.ts';

type Change = Parameters<MapSession['edits']['changeOrganisation']>[1];
export type OrganisationField = 'name' | 'place' | 'urn' | 'size';

/**
 * One field's words as an edit, or what is wrong with them in words.
 * An emptied field is taken out; a name is not.
 */
export function organisationChange(field: OrganisationField, words: string): Change | string {
  const text = words.trim();
  if (field === 'name')
    return text ? { name: text } : 'An organisation needs a name. It kept the one it had.';
  if (!text) return { [field]: undefined };
  if (field !== 'size') return { [field]: text };
  const size = Number(text.replaceAll(/[\s,]/g, ''));
  return Number.isFinite(size) && size >= 0
    ? { size }
    : `“${text}” is not a number. The size stayed as it was.`;
}
