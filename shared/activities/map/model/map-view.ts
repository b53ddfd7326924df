/**
 * What a map document says, as plain data: organisations, the ties between them, networks and who is in them.
 * Roots: meta · organisations · positions · ties · networks · members · answers · settings. Readers are total.
 *
 * Taking something away only sets `removedBy`, and merging only sets `mergedInto`. So a tie that somebody else draws at that moment to
 * the organisation that goes is not lost. `drawnMap` works out what can be seen.
 * @module
 */
import * as v from 'valibot';
import { NETWORK_BASES, ORGANISATION_KINDS, TIE_KINDS } from '../../../cards/map-template.ts';
import { moment, rank, within } from '../../../model/numbers.ts';
import {
  entriesOf,
  line,
  nameOr,
  parsedAs,
  type RootDefinition,
  type RootsOf,
  valuesOf,
} from '../../../model/root.ts';
import type { Author } from '../../../model/table/table-view.ts';
import { readSetting } from './settings.ts';

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export type TieKind = (typeof TIE_KINDS)[number];
export type NetworkBasis = (typeof NETWORK_BASES)[number];
export const WHEN = ['now', 'planned', 'past'] as const;
/** What exists now, what is planned or hoped for, and what there was in the past. */
export type When = (typeof WHEN)[number];
export const STRENGTHS = [1, 2, 3] as const;
export type Strength = (typeof STRENGTHS)[number];

export type Organisation = {
  id: string;
  kind: OrganisationKind;
  name: string;
  /** Where it is, in words. */
  place?: string;
  /** The pupils of a school; for others whatever size means there. */
  size?: number;
  note?: string;
  /** The number of a school in the national register. The same number means the same school. */
  urn?: string;
  /** Easting and northing in the British National Grid, in metres. */
  grid?: [number, number];
  removedBy?: string;
  /** The id of the organisation that this one turned out to be. */
  mergedInto?: string;
};
export type Tie = {
  id: string;
  from: string;
  to: string;
  kind: TieKind;
  /** Whether the tie goes only from `from` to `to`; otherwise it goes both ways. */
  directed: boolean;
  strength: Strength;
  when: When;
  note?: string;
  removedBy?: string;
};
export type Network = {
  id: string;
  name: string;
  basis: NetworkBasis;
  purpose?: string;
  /** The id of the organisation that leads it. */
  lead?: string;
  rank: number;
  removedBy?: string;
};
/** An answer to a question the map asks. `question` is the question's key. */
export type MapAnswer = {
  id: string;
  question: string;
  /** The words of the question as it was asked then. Older answers do not have them. */
  ask?: string;
  says?: string;
  text: string;
  author: Author;
  rank: number;
  at: number;
  removedBy?: string;
};
/** A place on the sheet, in sheet units: x grows to the right and y downwards. */
export type Point = readonly [x: number, y: number];

export type MapView = {
  organisations: Record<string, Organisation>;
  /** Positions by organisation id. They have a root of their own, written when a drag ends, so moving never conflicts with writing. */
  positions: Record<string, Point>;
  ties: Record<string, Tie>;
  networks: Record<string, Network>;
  /** Memberships by `<network>/<organisation>`: whether it belongs now, is meant to, or did. */
  members: Record<string, When>;
  answers: Record<string, MapAnswer>;
  /** See `settingsOf`. */
  settings: Record<string, number>;
};

/** Far outside any sheet. A place farther out would cost a picture hours, and everything else its size. */
const FARTHEST_OUT = 1_000_000;
/** Metres. Further than any corner of the National Grid. */
const GRID = 10_000_000;
/** More than any organisation has pupils or staff. */
const LARGEST = 10_000_000;
const finite = (least: number, most: number) => v.pipe(v.number(), v.finite(), within(least, most));
const pointSchema = (most: number) => v.tuple([finite(-most, most), finite(-most, most)]);
const PointSchema = pointSchema(FARTHEST_OUT);
const removed = { removedBy: v.optional(v.string()) };
const OrganisationSchema = v.object({
  kind: v.fallback(v.picklist(ORGANISATION_KINDS), 'other'),
  name: line,
  place: v.optional(v.string()),
  size: v.optional(finite(-LARGEST, LARGEST)),
  note: v.optional(v.string()),
  urn: v.optional(v.string()),
  // Zeros stand where a file knew no place, and were taken in as one before.
  grid: v.optional(
    v.pipe(
      pointSchema(GRID),
      v.transform((at) => (at[0] || at[1] ? at : undefined)),
    ),
  ),
  mergedInto: v.optional(v.string()),
  ...removed,
});
const TieSchema = v.object({
  from: v.string(),
  to: v.string(),
  kind: v.fallback(v.picklist(TIE_KINDS), 'works-with'),
  directed: v.boolean(),
  strength: v.fallback(v.picklist(STRENGTHS), 2),
  when: v.fallback(v.picklist(WHEN), 'now'),
  note: v.optional(v.string()),
  ...removed,
});
const NetworkSchema = v.object({
  name: line,
  basis: v.fallback(v.picklist(NETWORK_BASES), 'thematic'),
  purpose: v.optional(v.string()),
  lead: v.optional(v.string()),
  rank,
  ...removed,
});
const AnswerSchema = v.object({
  question: v.string(),
  text: v.string(),
  author: v.object({ id: v.string(), name: nameOr('Somebody'), role: v.optional(line) }),
  rank,
  at: moment,
  ask: v.optional(v.string()),
  says: v.optional(v.string()),
  ...removed,
});

/**
 * Entries one of whose fields is sentences (see `prose.ts`), read without the white space round them. Shared text is there
 * before anybody has written in it: then the field is left out.
 */
const proseEntries = <Entry extends object>(
  field: keyof Entry & string,
  definition: RootDefinition<Entry>,
): RootDefinition<Entry> => ({
  ...definition,
  read: (id, value) => {
    const entry = definition.read(id, value);
    if (!entry) return undefined;
    const { [field]: said, ...rest } = entry;
    const words = typeof said === 'string' ? said.trim() : '';
    return { ...rest, ...(words && { [field]: words }) } as Entry;
  },
});

/** Every root of a map's document. Undo covers all of them. */
export const MAP_ROOTS = {
  organisations: proseEntries('note', entriesOf(OrganisationSchema, { undo: true })),
  positions: valuesOf((_, value) => parsedAs(PointSchema, value), { undo: true }),
  ties: proseEntries('note', entriesOf(TieSchema, { undo: true })),
  networks: proseEntries('purpose', entriesOf(NetworkSchema, { undo: true })),
  members: valuesOf((_, value) => WHEN.find((when) => when === value), { undo: true }),
  // An answer must not lose the question it answers.
  answers: entriesOf(AnswerSchema, { undo: true, alsoCore: ['ask', 'says'] }),
  settings: valuesOf(readSetting, { undo: true }),
} satisfies RootsOf<MapView>;
