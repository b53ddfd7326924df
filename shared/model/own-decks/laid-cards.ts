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
  const [decks, single] = [new Set<string>(), new Set<string>()];
  for (const { deck, ids } of Object.values(agenda)) {
    const own = ownDeckIn(deck);
    if (own === undefined) continue;
    if (ids.length === 0) decks.add(own);
    for (const id of ids) single.add(id);
  }
  return record(
    Object.entries(cards).filter(
      ([id, { deck }]) => deck === undefined || decks.has(deck) || single.has(id) || isKept(id),
    ),
  );
}
