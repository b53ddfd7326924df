/**
 * The cards of a deck of one's own, and how a step names it. Apart from what every phone fetches.
 * @module
 */
import type { OwnCard } from '../card.ts';
import { type OwnCards, START } from './own-deck.ts';

/** What a step of the agenda keeps as its `deck` when it lays out a deck of one's own. */
export const ownDeckRef = (id: string): string => START + id;

/** The cards of a deck in its order. */
export const cardsOfDeck = (cards: OwnCards, deck: string): OwnCard[] =>
  Object.values(cards)
    .filter((card) => card.deck === deck)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
