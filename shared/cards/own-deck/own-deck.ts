/**
 * Decks of one's own: question cards that facilitators write or bring in, kept with the workshop in the plan. What a deck is
 * called is an entry of `ownDecks`; its cards are own cards that name it.
 * @module
 */
import type { OwnCard } from '../card.ts';

/**
 * How much there may be. Twenty decks of 500 cards with the longest words are 12 MB, half of what the plan may hold, so
 * these are met before any limit of the document.
 */
export const OWN_DECK = {
  /** Cards of one deck. */
  cards: 500,
  /** Decks of one workshop. */
  decks: 20,
  titleLength: 80,
  /** Who wrote the cards, in one line. */
  creditLength: 160,
} as const;

/** What a deck is called, and whose words its cards are. */
export type OwnDeck = {
  id: string;
  title: string;
  credit?: string | undefined;
  /** Who made it: the person's id, and their name at that time. */
  by: { id: string; name: string };
  /** When it was made, in milliseconds since 1970. It orders decks. */
  at: number;
};

/** What is written on one card. */
export type CardWords = Pick<OwnCard, 'challenge' | 'question' | 'probes' | 'code'>;

const START = 'own:';
/** What a step of the agenda keeps as its `deck` when it lays out a deck of one's own. */
export const ownDeckRef = (id: string): string => START + id;
/** The id of the deck of one's own that a step lays out; `undefined` when it lays out another, or none. */
export const ownDeckIn = (deck: string | null | undefined): string | undefined =>
  deck?.startsWith(START) ? deck.slice(START.length) : undefined;

/** Own cards by their ids, as the plan has them. */
export type OwnCards = Readonly<Record<string, OwnCard>>;
/** The plan's own decks and the cards that are in them, or in none. */
export type OwnDecks = { ownDecks: Readonly<Record<string, OwnDeck>>; cards: OwnCards };

/** The cards of a deck in its order. */
export const cardsOfDeck = (cards: OwnCards, deck: string): OwnCard[] =>
  Object.values(cards)
    .filter((card) => card.deck === deck)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** The words of a card as they are kept: every line break the same, without signs that nobody sees. */
export const tidy = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- no file can carry them, and no page shows them
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, '')
    .trim();

/** Whether words can be seen. */
export const isBlank = (words: string): boolean =>
  !/[^\s\u200B-\u200F\u2028-\u202F\u2060-\u2064\uFEFF]/.test(words);
