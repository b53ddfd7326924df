/**
 * The decks that may lie on the table during a step. Decks are large, so each is fetched when somebody chooses from
 * it.
 * @module
 */
import type { DeckId } from '../../../../shared/activities/activity.ts';
import { type OwnDecks } from '../../../../shared/cards/own-deck/own-deck.ts';
import { cardsOfDeck, ownDeckRef } from '../../../../shared/cards/own-deck/cards-of-deck.ts';
import { DECK_TITLES } from '../../../../shared/cards/deck-titles.ts';

/** `name`: what people call it, where its title says more than that. */
export type DeckCard = { id: string; title: string; name?: string };
type Deck = { cards: () => Promise<DeckCard[]> };
/** A deck that a step can lay out. `id`: what the step keeps. */
export type DeckChoice = Deck & { id: string; title: string };

const titled = ({ id, title }: DeckCard): DeckCard => ({ id, title });

/** Every deck, in the order people meet them. A step offers those that its activity can put on screen. */
const RECORD: Record<DeckId, Deck> = {
  'five-challenges': {
    cards: async () => {
      const { challenges } = await import('../../../../shared/cards/decks/challenges.ts');
      // A step names a whole challenge or some of its questions.
      return challenges.flatMap((challenge) => [
        { id: challenge.id, title: `All of ${challenge.title}` },
        ...challenge.questions.map(({ id, code, spine }) => ({ id, title: `${code} ${spine}` })),
      ]);
    },
  },
  practice: {
    cards: async () => {
      const { practice } = await import('../../../../shared/cards/decks/practice.ts');
      return practice.map(({ id, authority, questionId }) => ({
        id,
        title: `${authority} (${questionId})`,
        name: authority,
      }));
    },
  },
  approaches: {
    cards: async () => (await import('../../../../shared/cards/decks/approaches.ts')).approaches.map(titled),
  },
  brokerage: {
    cards: async () => (await import('../../../../shared/cards/decks/roles.ts')).roles.map(titled),
  },
  'map-templates': {
    cards: async () => {
      const { mapTemplates } = await import('../../../../shared/cards/decks/map-templates.ts');
      return mapTemplates.map(titled);
    },
  },
  accounts: {
    cards: async () => (await import('../../../../shared/cards/decks/accounts.ts')).accounts.map(titled),
  },
  'starting-well': {
    cards: async () =>
      (await import('../../../../shared/cards/decks/accounts.ts')).startingProcesses.map(titled),
  },
  ideas: {
    cards: async () => (await import('../../../../shared/cards/decks/ideas.ts')).ideas.map(titled),
  },
};

/** The decks that come with the program. */
const DECKS = Object.entries(RECORD).map(([id, deck]) => ({
  id: id as DeckId,
  title: DECK_TITLES[id as DeckId],
  ...deck,
}));

/** All decks of a workshop: those that come with the program, then its own, oldest first. */
export const decksOf = ({ ownDecks, cards }: OwnDecks): DeckChoice[] => [
  ...DECKS,
  ...Object.values(ownDecks)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id, title }) => ({
      id: ownDeckRef(id),
      title,
      cards: async () =>
        cardsOfDeck(cards, id).map(({ id: card, code, question }) => ({
          id: card,
          title: [code, question].filter(Boolean).join(' '),
        })),
    })),
];
