/**
 * Turns what somebody typed in a field into an edit.
 * @module
 */
import type { MapSession } from '../live/map-session.ts';

type Change = Parameters<MapSession['edits']['changeOrganisation']>[1];
export type OrganisationField = 'name' | 'place' | 'urn' | 'size';

/**
 * The edit for the words typed in one field, or a sentence that says what is wrong with them. Emptying a field removes it, except for
 * the name.
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
