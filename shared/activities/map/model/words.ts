/**
 * The words for the kinds of things on a map.
 * @module
 */
import type { NetworkBasis, Organisation, OrganisationKind, TieKind, When } from './map-view.ts';

/** The word for one organisation of each kind. */
export const KIND_WORDS: Record<OrganisationKind, string> = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  special: 'Special',
  'all-through': 'All-through',
  'post-16': 'College',
  pru: 'Pupil referral unit',
  'local-authority': 'Local authority',
  health: 'Health',
  police: 'Police',
  'social-care': 'Social care',
  university: 'University',
  voluntary: 'Voluntary',
  business: 'Business',
  other: 'Other',
};

/** What tells two organisations of one name apart: the place, or else the kind. */
export const asideOf = ({ place, kind }: Pick<Organisation, 'place' | 'kind'>): string =>
  place ?? KIND_WORDS[kind];

/** An organisation as a choice in a picker. */
export const pickOf = (one: Pick<Organisation, 'id' | 'name' | 'place' | 'kind'>) => ({
  id: one.id,
  name: one.name,
  aside: asideOf(one),
});

/** Each kind of tie as a verb: `both` for two organisations together, `one` for one that does it to the other. */
export const TIE_WORDS: Record<TieKind, { both: string; one: string }> = {
  'works-with': { both: 'work together', one: 'works with' },
  leads: { both: 'lead together', one: 'leads' },
  brokers: { both: 'go between for each other', one: 'goes between for' },
  funds: { both: 'fund each other', one: 'funds' },
  'shares-data': { both: 'share data', one: 'shares data with' },
  feeder: { both: 'send pupils to each other', one: 'sends pupils on to' },
  supports: { both: 'support each other', one: 'supports' },
};

/**
 * Each kind of tie as seen from one end, in words that suit a name in the singular and in the plural alike: a name does not say
 * which it is. The other end's name follows. `both` is a tie without a direction, `out` one from here, `in` one to here.
 */
export const TIE_SEEN: Record<TieKind, { both: string; out: string; in: string }> = {
  'works-with': { both: 'working with', out: 'working with', in: 'approached by' },
  leads: { both: 'leading together with', out: 'leading', in: 'led by' },
  brokers: {
    both: 'going between both ways with',
    out: 'going between for',
    in: 'reached through',
  },
  funds: { both: 'exchanging funds with', out: 'funding', in: 'funded by' },
  'shares-data': { both: 'sharing data with', out: 'giving data to', in: 'given data by' },
  feeder: { both: 'exchanging pupils with', out: 'sending pupils on to', in: 'receiving pupils from' },
  supports: { both: 'in mutual support with', out: 'supporting', in: 'supported by' },
};

export const BASIS_WORDS: Record<NetworkBasis, string> = {
  geographic: 'By place',
  thematic: 'By a shared interest',
  phase: 'By phase',
  programme: 'By a programme',
  federation: 'Federation or trust',
};

export const WHEN_WORDS: Record<When, string> = { now: 'Now', planned: 'Hoped for', past: 'In the past' };
