/**
 * Which own cards of the plan lie on the tables.
 * @module
 */
import type { OwnCard } from '../../cards/card.ts';
import { type OwnCards, ownDeckIn } from '../../cards/own-deck/own-deck.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { record } from '../record.ts';

/** What of a plan says which cards lie where. */
export type Laid = { cards: OwnCards; agenda: PlanView['agenda'] };

/**
 * Returns the own cards that lie on every table: those of no deck, and those of decks that a step of the agenda lays out. A
 * deck may have 500 cards, and most days want a few of them.
 * @param isKept whether a card stays all the same, because somebody has said something about it
 */
export function laidCards({ cards, agenda }: Laid, isKept: (id: string) => boolean): Record<string, OwnCard> {
  const laid = new Set(
    Object.values(agenda).flatMap(({ deck, ids }) => (ids.length > 0 ? ids : [ownDeckIn(deck)])),
  );
  return record(
    Object.entries(cards).filter(([id, { deck }]) => !deck || laid.has(deck) || laid.has(id) || isKept(id)),
  );
}

/** A card to begin with, of the deck of one's own that a step lays out; `undefined` when it lays out another deck, or none. */
export function firstLaid(
  { deck, ids }: { deck: string | null; ids: readonly string[] },
  cards: OwnCards,
): string | undefined {
  const own = ownDeckIn(deck);
  return [...ids, ...Object.keys(cards)].find((id) => own && cards[id]?.deck === own);
}
