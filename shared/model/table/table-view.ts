/**
 * What a table document says, as plain data: the shape every screen, export and report reads.
 * Readers are total: a value another version wrote in an unknown shape is left out, never thrown at a reader.
 * @module
 */
import * as v from 'valibot';
import { OwnCardSchema, type OwnCard } from '../../cards/card.ts';
import {
  entriesOf,
  opinionKey,
  plain,
  type RootDefinition,
  type RootsOf,
  valuesOf,
  withId,
} from '../root.ts';

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

const isTrue = (_: string, value: unknown): true | undefined => (value === true ? true : undefined);

/** A response, as a table's document and the plan keep it. */
export const RESPONSES: RootDefinition<ResponseView> = entriesOf(ResponseSchema, { undo: true });
/** An own card, as a table's document and the plan keep it. It is rewritten as a whole. */
export const OWN_CARDS: RootDefinition<OwnCard> = valuesOf(readOwnCard, { undo: true });

/** Every root of a table's document. */
export const TABLE_ROOTS = {
  responses: RESPONSES,
  agreements: valuesOf(isTrue, { undo: true }),
  transfers: valuesOf((_, value) => TRANSFERS.find((transfer) => transfer === value), { undo: true }),
  // A card that was opened has been seen, and a hand is put down by hand.
  opened: valuesOf((_, value) => (value === undefined ? undefined : true), { undo: false }),
  hands: valuesOf((_, value) => (typeof value === 'number' ? value : undefined), { undo: false }),
  guests: valuesOf((id, value) => withId(id, GuestSchema, value), { undo: true }),
  cards: OWN_CARDS,
  actions: entriesOf(ActionSchema, { undo: true }),
  finished: valuesOf(isTrue, { undo: false }),
  themes: entriesOf(ThemeSchema, { undo: true }),
  sorted: valuesOf((_, value) => (typeof value === 'string' ? value : undefined), { undo: true }),
} satisfies RootsOf<TableView>;

function readOwnCard(id: string, value: unknown): OwnCard | undefined {
  const parsed = v.safeParse(OwnCardSchema, { ...(plain(value) as object), kind: 'own', id });
  return parsed.success ? parsed.output : undefined;
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
