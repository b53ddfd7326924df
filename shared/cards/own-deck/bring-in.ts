/**
 * What bringing in a deck would write. Decks are changed by lists of what is put and dropped, each of which can be turned round.
 * @module
 */
import type { OwnCard } from '../card.ts';
import { type CardWords, type OwnCards, type OwnDeck, type OwnDecks } from './own-deck.ts';
import { cardsOfDeck } from './cards-of-deck.ts';
import { sameKey } from './reading.ts';

/** One change of the decks: entries that are written, and ids of those that go. */
export type DeckChange = {
  decks: readonly OwnDeck[];
  cards: readonly OwnCard[];
  gone: { decks: readonly string[]; cards: readonly string[] };
};
/** The change that takes a change back, made before it happens. */
export function inverseOf(view: OwnDecks, { decks, cards, gone }: DeckChange): DeckChange {
  const before = <T extends { id: string }>(
    at: Readonly<Record<string, T>>,
    put: readonly T[],
    ids: readonly string[],
  ) => {
    const all = [...put.map(({ id }) => id), ...ids];
    return {
      back: all.flatMap((id) => (Object.hasOwn(at, id) ? [at[id] as T] : [])),
      gone: all.filter((id) => !Object.hasOwn(at, id)),
    };
  };
  const ofDecks = before(view.ownDecks, decks, gone.decks);
  const ofCards = before(view.cards, cards, gone.cards);
  return {
    decks: ofDecks.back,
    cards: ofCards.back,
    gone: { decks: ofDecks.gone, cards: ofCards.gone },
  };
}

/** Takes a deck away with all its cards. */
export const removal = ({ cards }: { cards: OwnCards }, deck: string): DeckChange => ({
  decks: [],
  cards: [],
  gone: { decks: [deck], cards: cardsOfDeck(cards, deck).map(({ id }) => id) },
});

/** The least number that is no card's code yet. A card has a code from the beginning, so that it is called the same for ever. */
export function freeCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(String(number))) return String(number);
}

type Hand = {
  /** Makes the id of a card. */
  newId: () => string;
  /** Who brings it in, and when. */
  author: OwnCard['author'];
  at: number;
};

/**
 * Gives a deck the cards of a file in the file's order. A card that the deck has already, by its question or its code, keeps its
 * id, so that what tables said about it stays with it.
 * @param before the deck's cards until now
 */
export function broughtIn(
  deck: OwnDeck,
  words: readonly CardWords[],
  before: readonly OwnCard[],
  { newId, author, at }: Hand,
): DeckChange {
  const left = new Map(before.map((card) => [card.id, card]));
  const take = (is: (card: OwnCard) => boolean): OwnCard | undefined => {
    const found = [...left.values()].find(is);
    if (found) left.delete(found.id);
    return found;
  };
  const same = words.map((card) => take((old) => sameKey(old) === sameKey(card)));
  const known = words.map(
    (card, index) => same[index] ?? (card.code ? take(({ code }) => code === card.code) : undefined),
  );
  const codes = new Set(words.flatMap(({ code }) => code?.toUpperCase() ?? []));
  const cards = words.map((card, index): OwnCard => {
    const { id, author: by, code: had } = known[index] ?? { id: newId(), author, code: undefined };
    const kept = had && !codes.has(had.toUpperCase()) ? had : undefined;
    const code = card.code ?? kept ?? freeCode(codes);
    codes.add(code.toUpperCase());
    return { kind: 'own', id, ...card, code, author: by, at: at + index, deck: deck.id };
  });
  return { decks: [deck], cards, gone: { decks: [], cards: [...left.keys()] } };
}
