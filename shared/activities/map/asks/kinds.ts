/**
 * Tells schools from agencies by their kind, and names kinds of school.
 * @module
 */
import type { OrganisationKind } from '../model/map-view.ts';

/** The kinds that teach children, youngest first, with the words for one and for several. */
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

/** Whether a kind teaches children. */
export const isSchool = (kind: OrganisationKind): kind is SchoolKind => Object.hasOwn(SCHOOLS, kind);
/** Whether a kind is a service for children and families. A business, or whatever `other` is, need not be one. */
export const isAgency = (kind: OrganisationKind): boolean =>
  ['local-authority', 'health', 'police', 'social-care', 'university', 'voluntary'].includes(kind);
