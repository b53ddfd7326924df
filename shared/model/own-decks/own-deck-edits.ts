/**
 * Edits of the decks that facilitators write themselves. Their cards are own cards of the plan.
 * @module
 */
import type { DeckChange } from '../../cards/own-deck/bring-in.ts';
import { type Origin, edit, type PlanDoc, root } from '../document.ts';
import { drop, put } from '../put.ts';

/** Makes one change of decks and cards, in one transaction. */
export function changeDecks(doc: PlanDoc, origin: Origin, { decks, cards, gone }: DeckChange): void {
  edit(doc, origin, () => {
    const [allDecks, allCards] = [root(doc, 'ownDecks'), root(doc, 'cards')];
    for (const id of gone.decks) drop(allDecks, id);
    for (const id of gone.cards) drop(allCards, id);
    for (const { id, ...deck } of decks) put(allDecks, id, deck);
    for (const { id, kind: _, ...card } of cards) put(allCards, id, card);
  });
}
