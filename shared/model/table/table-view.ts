/**
 * What a table document says, as plain data: the shape every screen, export and report reads.
 * Readers are total: a value another version wrote in an unknown shape is left out, never thrown at a reader.
 * @module
 */
import * as Y from 'yjs';
import * as v from 'valibot';
import { OwnCardSchema, type OwnCard } from '../../cards/card.ts';
import { type RootName, opinionKey } from '../schema.ts';

/** Who a response, card or action is credited to. `id` is a participant's or a guest's. */
export type Author = { id: string; name: string; role?: string };

export type ResponseView = {
  id: string;
  card: string;
  text: string;
  author: Author;
  /** The person whose keyboard it was, when a scribe typed for the author. */
  scribe?: string;
  /** Place in the list: grows by one per response, whatever the devices' clocks say. */
  rank: number;
  /** Milliseconds since 1970 by the author's device. For showing only, never for ordering. */
  at: number;
  /** Who took it away. The words stay, so that taking away can be undone. */
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
/** Could another authority's way work here? */
export type Transfer = (typeof TRANSFERS)[number];

/** Somebody at the table without a device, whose words a scribe types. */
export type Guest = { id: string; name: string; role?: string };

/** What a table calls some of the thoughts shared in one pause. */
export type ThemeView = {
  id: string;
  step: string;
  /** Blank until somebody names it. */
  name: string;
  rank: number;
  /** Where it was carried last. */
  carried?: { card: string; as: 'response' | 'action' };
  removedBy?: string;
};

type Ranked = { id: string; rank: number };

/** Keys of `agreements`, `transfers` and `finished` end in the person's id; see `opinionsOn`. */
export type TableView = {
  responses: Record<string, ResponseView>;
  agreements: Record<string, true>;
  transfers: Record<string, Transfer>;
  opened: Record<string, true>;
  hands: Record<string, number>;
  guests: Record<string, Guest>;
  cards: Record<string, OwnCard>;
  actions: Record<string, ActionView>;
  /** `<step>/<person>`: has finished what the step asks of each alone. */
  finished: Record<string, true>;
  themes: Record<string, ThemeView>;
  /** Thought id -> theme id. The theme may be gone. */
  sorted: Record<string, string>;
};

const AuthorSchema = v.object({ id: v.string(), name: v.string(), role: v.optional(v.string()) });
const ResponseSchema = v.object({
  card: v.string(),
  text: v.string(),
  author: AuthorSchema,
  scribe: v.optional(v.string()),
  rank: v.number(),
  at: v.number(),
  removedBy: v.optional(v.string()),
});
const ActionSchema = v.object({
  what: v.string(),
  who: v.string(),
  by: v.string(),
  card: v.string(),
  response: v.optional(v.string()),
  rank: v.number(),
  removedBy: v.optional(v.string()),
});
const ThemeSchema = v.object({
  step: v.string(),
  name: v.string(),
  rank: v.number(),
  carried: v.optional(v.object({ card: v.string(), as: v.picklist(['response', 'action']) })),
  removedBy: v.optional(v.string()),
});
const GuestSchema = v.object({ name: v.string(), role: v.optional(v.string()) });

/** How each root of a table document becomes plain data, one entry at a time; `undefined` leaves it out. */
export const TABLE_READERS: {
  [K in keyof TableView]: (id: string, value: unknown) => TableView[K][string] | undefined;
} = {
  responses: (id, value) => readResponse(id, value),
  agreements: (_, value) => (value === true ? true : undefined),
  transfers: (_, value) => TRANSFERS.find((transfer) => transfer === value),
  opened: (_, value) => (value === undefined ? undefined : true),
  hands: (_, value) => (typeof value === 'number' ? value : undefined),
  guests: (id, value) => withId(id, GuestSchema, value),
  cards: (id, value) => readOwnCard(id, value),
  actions: (id, value) => withId(id, ActionSchema, value),
  finished: (_, value) => (value === true ? true : undefined),
  themes: (id, value) => withId(id, ThemeSchema, value),
  sorted: (_, value) => (typeof value === 'string' ? value : undefined),
};
export const TABLE_ROOTS = Object.keys(TABLE_READERS) as (keyof TableView & RootName)[];

/** A response as either document keeps it. */
export const readResponse = (id: string, value: unknown): ResponseView | undefined =>
  withId(id, ResponseSchema, value);

/** An own card as either document keeps it. */
export function readOwnCard(id: string, value: unknown): OwnCard | undefined {
  const parsed = v.safeParse(OwnCardSchema, { ...(plain(value) as object), kind: 'own', id });
  return parsed.success ? parsed.output : undefined;
}

/** Yjs types as JSON; everything else as it is. */
export const plain = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.toJSON() : value);

/** Parses one entry and adds its id; `undefined` when it is not of this shape. */
export function withId<S extends v.GenericSchema<unknown, object>>(
  id: string,
  schema: S,
  value: unknown,
): (v.InferOutput<S> & { id: string }) | undefined {
  const parsed = v.safeParse(schema, plain(value));
  return parsed.success ? { id, ...parsed.output } : undefined;
}

/** By rank; two people adding at once share one, and ids tell them apart. */
export const byRank = (a: Ranked, b: Ranked): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);

/** A card's responses in rank order, those taken away included. */
export const responsesOf = (table: Pick<TableView, 'responses'>, card: string): ResponseView[] =>
  Object.values(table.responses)
    .filter((response) => response.card === card)
    .sort(byRank);

/** All people's opinions on one thing: person id -> value. `subject` is the key without the person. */
export function opinionsOn<T>(opinions: Record<string, T>, ...subject: string[]): Map<string, T> {
  const prefix = opinionKey(...subject, '');
  const found = new Map<string, T>();
  for (const [key, value] of Object.entries(opinions)) {
    if (key.startsWith(prefix)) found.set(key.slice(prefix.length), value);
  }
  return found;
}
