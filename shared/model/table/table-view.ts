/**
 * A table's document as plain data: the shape that every screen, export and report reads. Readers are total: an entry
 * that another version wrote in an unknown shape is left out, and no reader throws.
 * @module
 */
import * as v from 'valibot';
import { isDeckCard, type OwnCard, OwnCardSchema, OwnCodeSchema } from '../../cards/index.ts';
import { moment, rank } from '../numbers.ts';
import { type CellMark, GRID_COLUMNS, GRID_MARKS, GRID_SAID, type GridColumn, type Said } from './grid.ts';
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
import { readSpread, type Spread } from './spread.ts';
import { STORY_WORDS, STORY_WRITERS, type StoryWord } from './story.ts';

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
  /** What it said when its author last wrote it. Whether that is true is for `creditOf` to say. */
  own?: string;
};

/** How far an action has come. */
export const ACTION_STATES = ['to-do', 'under-way', 'done', 'let-go'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export type ActionView = {
  id: string;
  what: string;
  who: string;
  /** By when, in people's own words. */
  by: string;
  /** The card it was agreed on, or the id of another question; see `sourceOf`. */
  card: string;
  response?: string;
  /** The theme that was carried to the card. */
  theme?: string;
  rank: number;
  /** Left out by whoever knows no states: it is to do. */
  state?: ActionState;
  /** When it was added, in milliseconds since 1970. It says which year “12 December” is in. */
  at?: number;
  removedBy?: string;
  /** How far it had come when last time ended: it was agreed then. */
  last?: ActionState;
  /** Why it has come so far and no further, or was let go, in a few words. */
  why?: string;
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

/** A text that the whole table writes in. `about` says what it is about, see `askedId`. */
export type RemarkView = { id: string; about: string; text: string; rank: number };

/** A moment at which a table settled something, in milliseconds since 1970 by the server's clock, and who pressed the button. */
export type Settled = { at: number; by: string };

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
  /** What people here answered alone, by form. The server's word. */
  spreads: Record<string, Spread>;
  /** What the table has picked, by `<list>/<item>`: when, in milliseconds since 1970, by the server's clock. */
  picks: Record<string, number>;
  /** What the table has settled, by what it settles. */
  settled: Record<string, Settled>;
  remarks: Record<string, RemarkView>;
  /** When the table said that it could use a story, by the story's id; milliseconds since 1970, by the server's clock. */
  uses: Record<string, number>;
  /** Who does what: see `grid.ts`. */
  gridColumns: Record<string, GridColumn>;
  gridMarks: Record<string, CellMark>;
  gridNobody: Record<string, Said>;
  gridTicks: Record<string, Said>;
  /** Who has written in the table's story, and what it asked and answered about stories: see `story.ts`. */
  storyWriters: Record<string, string>;
  storyQuestions: Record<string, StoryWord>;
  storyAnswers: Record<string, StoryWord>;
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
  own: v.optional(v.string()),
});
const ActionSchema = v.object({
  what: v.string(),
  who: line,
  by: line,
  card: v.string(),
  response: v.optional(v.string()),
  // What these hold never makes an action unreadable: older versions show it without them.
  theme: v.optional(v.fallback(v.string(), '')),
  rank,
  state: v.optional(v.fallback(v.picklist(ACTION_STATES), 'to-do')),
  at: v.optional(v.fallback(moment, 0)),
  removedBy: v.optional(v.string()),
  last: v.optional(v.fallback(v.picklist(ACTION_STATES), 'to-do')),
  why: v.optional(v.fallback(line, '')),
});
const ThemeSchema = v.object({
  step: v.string(),
  name: line,
  rank,
  carried: v.optional(v.object({ card: v.string(), as: v.picklist(['response', 'action']) })),
  removedBy: v.optional(v.string()),
});
const RemarkSchema = v.object({ about: v.string(), text: v.string(), rank });
const SettledSchema = v.object({ at: moment, by: v.string() });
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
  spreads: valuesOf(readSpread, { undo: false }),
  picks: valuesOf((_, value) => parsedAs(moment, value), { undo: true }),
  settled: valuesOf((_, value) => parsedAs(SettledSchema, value), { undo: false }),
  remarks: entriesOf(RemarkSchema, { undo: true }),
  uses: valuesOf((_, value) => parsedAs(moment, value), { undo: true }),
  gridColumns: GRID_COLUMNS,
  gridMarks: GRID_MARKS,
  gridNobody: GRID_SAID,
  gridTicks: GRID_SAID,
  storyWriters: STORY_WRITERS,
  storyQuestions: STORY_WORDS,
  storyAnswers: STORY_WORDS,
} satisfies RootsOf<TableView>;

/** An own card cannot take the id of a card of the deck: that card would be gone from every shelf. */
function readOwnCard(id: string, value: unknown): OwnCard | undefined {
  if (isDeckCard(id)) return undefined;
  const { deck, code, ...card } = fieldsOf(OwnCardSchema, value) ?? {};
  return parsedAs(OwnCardSchema, {
    ...card,
    kind: 'own',
    id,
    // Neither of these makes a card unreadable.
    ...(typeof deck === 'string' && { deck }),
    ...(v.is(OwnCodeSchema, code) && { code }),
  });
}

/** Sorts by rank. Two people who add at once may share a rank; then the ids decide. */
export const byRank = (a: Ranked, b: Ranked): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);

/** A card's responses in rank order, including those taken away. */
export const responsesOf = (table: Pick<TableView, 'responses'>, card: string): ResponseView[] =>
  Object.values(table.responses)
    .filter((response) => response.card === card)
    .sort(byRank);

/** A table's remarks about one thing, in rank order. There is more than one where several began at the same moment. */
export const remarksOn = (table: Pick<TableView, 'remarks'>, about: string): RemarkView[] =>
  Object.values(table.remarks)
    .filter((remark) => remark.about === about)
    .sort(byRank);

/** What a table remarks about one thing, one remark on each line; empty while nobody wrote. */
export const remarkWords = (table: Pick<TableView, 'remarks'>, about: string): string =>
  remarksOn(table, about)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');

/** Everybody's opinion on one thing, by person id. `subject` is the key without the person. */
export function opinionsOn<T>(opinions: Record<string, T>, ...subject: string[]): Map<string, T> {
  const prefix = opinionKey(...subject, '');
  const found = new Map<string, T>();
  for (const [key, value] of Object.entries(opinions)) {
    if (key.startsWith(prefix)) found.set(key.slice(prefix.length), value);
  }
  return found;
}
