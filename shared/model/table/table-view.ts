/**
 * A table's document as plain data: the shape that every screen, export and report reads. Readers are total: an entry
 * that another version wrote in an unknown shape is left out, and no reader throws.
 * @module
 */
import * as v from 'valibot';
import { isDeckCard, OwnCardSchema, type OwnCard } from '../../cards/index.ts';
import { moment, rank } from '../numbers.ts';
import {
  entriesOf,
  fieldsOf,
  line,
  nameOr,
  opinionKey,
  opinionOwner,
  parsedAs,
  type RootDefinition,
  type RootsOf,
  valuesOf,
  withId,
} from '../root.ts';

/** The person a response, card or action is credited to. `id` is a participant's or a guest's. */
export type Author = { id: string; name: string; role?: string };

export type ResponseView = {
  id: string;
  card: string;
  text: string;
  author: Author;
  /** The person who typed, when a scribe typed for the author. */
  scribe?: string;
  /** The place in the list. It grows by one with each response and never depends on a device's clock. */
  rank: number;
  /** When it was written, in milliseconds since 1970 by the author's device. For display only, never for ordering. */
  at: number;
  /** The person who took it away. The words stay, so that this can be undone. */
  removedBy?: string;
};

export type ActionView = {
  id: string;
  what: string;
  who: string;
  by: string;
  card: string;
  response?: string;
  rank: number;
  removedBy?: string;
};

export const TRANSFERS = ['yes', 'changes', 'no'] as const;
/** An answer to "could another authority's way work here?". */
export type Transfer = (typeof TRANSFERS)[number];

/** Somebody at the table who has no device. A scribe types their words. */
export type Guest = { id: string; name: string; role?: string };

/** A theme: the name a table gives to some of the thoughts shared in one pause. */
export type ThemeView = {
  id: string;
  step: string;
  /** The theme's name. It is blank until somebody names it. */
  name: string;
  rank: number;
  /** The card where a response or an action was last made of this theme. */
  carried?: { card: string; as: 'response' | 'action' };
  removedBy?: string;
};

type Ranked = { id: string; rank: number };

/**
 * What a table has written. The keys of `agreements`, `transfers` and `finished` end in a person's id; see
 * `opinionsOn`.
 */
export type TableView = {
  responses: Record<string, ResponseView>;
  agreements: Record<string, true>;
  transfers: Record<string, Transfer>;
  opened: Record<string, true>;
  hands: Record<string, number>;
  guests: Record<string, Guest>;
  cards: Record<string, OwnCard>;
  actions: Record<string, ActionView>;
  /** By `<step>/<person>`: this person has finished their own part of the step. */
  finished: Record<string, true>;
  themes: Record<string, ThemeView>;
  /** The theme of each thought, by thought id. The theme may have been taken away. */
  sorted: Record<string, string>;
};

const AuthorSchema = v.object({ id: v.string(), name: nameOr('Somebody'), role: v.optional(line) });
const ResponseSchema = v.object({
  card: v.string(),
  text: v.string(),
  author: AuthorSchema,
  scribe: v.optional(v.string()),
  rank,
  at: moment,
  removedBy: v.optional(v.string()),
});
const ActionSchema = v.object({
  what: v.string(),
  who: line,
  by: line,
  card: v.string(),
  response: v.optional(v.string()),
  rank,
  removedBy: v.optional(v.string()),
});
const ThemeSchema = v.object({
  step: v.string(),
  name: line,
  rank,
  carried: v.optional(v.object({ card: v.string(), as: v.picklist(['response', 'action']) })),
  removedBy: v.optional(v.string()),
});
const GuestSchema = v.object({ name: nameOr('Somebody'), role: v.optional(line) });

const isTrue = (_: string, value: unknown): true | undefined => (value === true ? true : undefined);

/** How a table's document and the plan keep a response. */
export const RESPONSES: RootDefinition<ResponseView> = entriesOf(ResponseSchema, { undo: true });
/** How a table's document and the plan keep an own card. It is always rewritten as a whole. */
export const OWN_CARDS: RootDefinition<OwnCard> = valuesOf(readOwnCard, { undo: true });

/** Every root of a table's document. */
export const TABLE_ROOTS = {
  responses: RESPONSES,
  agreements: valuesOf(isTrue, { undo: true, ownerOf: opinionOwner }),
  transfers: valuesOf((_, value) => TRANSFERS.find((transfer) => transfer === value), {
    undo: true,
    ownerOf: opinionOwner,
  }),
  // Undo covers neither: an opened card has been seen, and people lower a hand themselves.
  opened: valuesOf((_, value) => (value === undefined ? undefined : true), { undo: false }),
  hands: valuesOf((_, value) => parsedAs(moment, value), { undo: false, ownerOf: (person) => person }),
  guests: valuesOf((id, value) => withId(id, GuestSchema, value), { undo: true }),
  cards: OWN_CARDS,
  actions: entriesOf(ActionSchema, { undo: true }),
  finished: valuesOf(isTrue, { undo: false, ownerOf: opinionOwner }),
  themes: entriesOf(ThemeSchema, { undo: true }),
  sorted: valuesOf((_, value) => (typeof value === 'string' ? value : undefined), { undo: true }),
} satisfies RootsOf<TableView>;

/** An own card cannot take the id of a card of the deck: that card would be gone from every shelf. */
function readOwnCard(id: string, value: unknown): OwnCard | undefined {
  if (isDeckCard(id)) return undefined;
  const { challenge, question, probes, author, at } = fieldsOf(OwnCardSchema, value) ?? {};
  return parsedAs(OwnCardSchema, { kind: 'own', id, challenge, question, probes, author, at });
}

/** Sorts by rank. Two people who add at once may share a rank; then the ids decide. */
export const byRank = (a: Ranked, b: Ranked): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);

/** A card's responses in rank order, including those taken away. */
export const responsesOf = (table: Pick<TableView, 'responses'>, card: string): ResponseView[] =>
  Object.values(table.responses)
    .filter((response) => response.card === card)
    .sort(byRank);

/** Everybody's opinion on one thing, by person id. `subject` is the key without the person. */
export function opinionsOn<T>(opinions: Record<string, T>, ...subject: string[]): Map<string, T> {
  const prefix = opinionKey(...subject, '');
  const found = new Map<string, T>();
  for (const [key, value] of Object.entries(opinions)) {
    if (key.startsWith(prefix)) found.set(key.slice(prefix.length), value);
  }
  return found;
}
