/**
 * Decks of one's own: question cards that facilitators write or bring in, kept with the workshop in the plan. What a deck is
 * called is an entry of `ownDecks`; its cards are own cards that name it.
 * @module
 */
import type { OwnCard } from '../card.ts';

/** What a deck is called, and whose words its cards are. */
export type OwnDeck = {
  id: string;
  title: string;
  credit?: string | undefined;
  /** When it was made, in milliseconds since 1970. It orders decks. */
  at: number;
};

/** What is written on one card. */
export type CardWords = Pick<OwnCard, 'challenge' | 'question' | 'probes' | 'code'>;

/** How a step's `deck` begins when it is one of the workshop's own. */
export const START = 'own:';
/** The id of the deck of one's own that a step lays out; `undefined` when it lays out another, or none. */
export const ownDeckIn = (deck: string | null | undefined): string | undefined =>
  deck?.startsWith(START) ? deck.slice(START.length) : undefined;

/** Own cards by their ids, as the plan has them. */
export type OwnCards = Readonly<Record<string, OwnCard>>;
/** The plan's own decks and the cards that are in them, or in none. */
export type OwnDecks = { ownDecks: Readonly<Record<string, OwnDeck>>; cards: OwnCards };
