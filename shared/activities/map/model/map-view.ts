/**
 * What a map document says, as plain data: organisations, the ties between them, networks and who is in them.
 * Roots: meta · organisations · positions · ties · networks · members · answers · settings. Readers are total.
 *
 * Taking something away sets `removedBy`, and merging sets `mergedInto`: what somebody else draws at that moment to the
 * organisation that goes is not lost. `drawnMap` says what there is to see.
 * @module
 */
import * as v from 'valibot';
import { NETWORK_BASES, ORGANISATION_KINDS, TIE_KINDS } from '../../../cards/map-template.ts';
import type { RootName } from '../../../model/schema.ts';
import { type Author, withId } from '../../../model/table/table-view.ts';
import { readSetting } from './map-settings.ts';

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export type TieKind = (typeof TIE_KINDS)[number];
export type NetworkBasis = (typeof NETWORK_BASES)[number];
export const WHEN = ['now', 'planned', 'past'] as const;
/** What exists, what is hoped for, and what there was. */
export type When = (typeof WHEN)[number];
export const STRENGTHS = [1, 2, 3] as const;
export type Strength = (typeof STRENGTHS)[number];

export type Organisation = {
  id: string;
  kind: OrganisationKind;
  name: string;
  /** Where it is, in words. */
  place?: string;
  /** Pupils of a school; otherwise whatever size means there. */
  size?: number;
  note?: string;
  /** The national register's number of a school: the same number is the same school. */
  urn?: string;
  /** British National Grid, metres: easting, northing. */
  grid?: [number, number];
  removedBy?: string;
  /** Another organisation this one turned out to be. */
  mergedInto?: string;
};
export type Tie = {
  id: string;
  from: string;
  to: string;
  kind: TieKind;
  /** From `from` to `to`; otherwise both ways. */
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
  /** The organisation that leads it. */
  lead?: string;
  rank: number;
  removedBy?: string;
};
/** What a table says to a question the map asks. `question` is the question's key. */
export type MapAnswer = {
  id: string;
  question: string;
  /** The question in words, as it was asked then; older answers do without. */
  ask?: string;
  says?: string;
  text: string;
  author: Author;
  rank: number;
  at: number;
  removedBy?: string;
};
/** On the sheet, in its own units: right and down. */
export type Point = readonly [x: number, y: number];

export type MapView = {
  organisations: Record<string, Organisation>;
  /** By organisation. One key each, written when a drag ends: moving never gets in the way of writing. */
  positions: Record<string, Point>;
  ties: Record<string, Tie>;
  networks: Record<string, Network>;
  /** `<network>/<organisation>`: since when it belongs, or that it did. */
  members: Record<string, When>;
  answers: Record<string, MapAnswer>;
  /** See `settingsOf`. */
  settings: Record<string, number>;
};

const number = v.pipe(v.number(), v.finite());
const PointSchema = v.tuple([number, number]);
const removed = { removedBy: v.optional(v.string()) };
const OrganisationSchema = v.object({
  kind: v.fallback(v.picklist(ORGANISATION_KINDS), 'other'),
  name: v.string(),
  place: v.optional(v.string()),
  size: v.optional(number),
  note: v.optional(v.string()),
  urn: v.optional(v.string()),
  grid: v.optional(PointSchema),
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
  name: v.string(),
  basis: v.fallback(v.picklist(NETWORK_BASES), 'thematic'),
  purpose: v.optional(v.string()),
  lead: v.optional(v.string()),
  rank: v.number(),
  ...removed,
});
const AnswerSchema = v.object({
  question: v.string(),
  text: v.string(),
  author: v.object({ id: v.string(), name: v.string(), role: v.optional(v.string()) }),
  rank: v.number(),
  at: v.number(),
  ask: v.optional(v.string()),
  says: v.optional(v.string()),
  ...removed,
});

/** How each root of a map document becomes plain data, one entry at a time; `undefined` leaves it out. */
export const MAP_READERS: {
  [K in keyof MapView]: (id: string, value: unknown) => MapView[K][string] | undefined;
} = {
  organisations: (id, value) => trimmed('note', withId(id, OrganisationSchema, value)),
  positions: (_, value) => {
    const parsed = v.safeParse(PointSchema, value);
    return parsed.success ? parsed.output : undefined;
  },
  ties: (id, value) => trimmed('note', withId(id, TieSchema, value)),
  networks: (id, value) => trimmed('purpose', withId(id, NetworkSchema, value)),
  members: (_, value) => WHEN.find((when) => when === value),
  answers: (id, value) => withId(id, AnswerSchema, value),
  settings: readSetting,
};
/** Sentences without the white space round them. Shared text is there before anybody has written in it: then it says nothing. */
function trimmed<Field extends string, Entry extends { [K in Field]?: string }>(
  field: Field,
  entry: Entry | undefined,
): Entry | undefined {
  if (!entry) return undefined;
  const { [field]: said, ...rest } = entry;
  const words = (said as string | undefined)?.trim();
  return { ...rest, ...(words && { [field]: words }) } as unknown as Entry;
}

/** The fields without which an organisation, a tie or a network is none. */
export const MAP_CORE = ['kind', 'name', 'from', 'to', 'directed', 'rank'] as const;
export const MAP_ROOTS = Object.keys(MAP_READERS) as (keyof MapView & RootName)[];
