/**
 * What sort of organisation a kind is, in words.
 * @module
 */
import type { OrganisationKind } from '../model/map-view.ts';

/** Kinds that teach children, youngest first, as people call one and several of them. */
export const SCHOOLS = {
  nursery: ['nursery school', 'nursery schools'],
  primary: ['primary', 'primaries'],
  secondary: ['secondary', 'secondaries'],
  'all-through': ['all-through school', 'all-through schools'],
  special: ['special school', 'special schools'],
  pru: ['pupil referral unit', 'pupil referral units'],
  'post-16': ['college', 'colleges'],
} as const satisfies Partial<Record<OrganisationKind, readonly [string, string]>>;
export type SchoolKind = keyof typeof SCHOOLS;
export const SCHOOL_KINDS = Object.keys(SCHOOLS) as SchoolKind[];

export const isSchool = (kind: OrganisationKind): kind is SchoolKind => Object.hasOwn(SCHOOLS, kind);
/** Everybody else who works with children and families. A business, or whatever `other` is, need not. */
export const isAgency = (kind: OrganisationKind): boolean =>
  ['local-authority', 'health', 'police', 'social-care', 'university', 'voluntary'].includes(kind);
