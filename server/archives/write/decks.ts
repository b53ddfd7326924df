/**
 * The workshop's own decks as files, as the console writes them.
 * @module
 */
import { writeDeckCsv } from '../../../shared/cards/own-deck/deck-csv.ts';
import { writeDeckJson } from '../../../shared/cards/own-deck/deck-json.ts';
import { cardsOfDeck } from '../../../shared/cards/own-deck/cards-of-deck.ts';
import { type PlanDoc, readRoot } from '../../../shared/model/document.ts';
import { PLAN_ROOTS } from '../../../shared/model/plan/plan-view.ts';

/** Two files for each deck, in the order in which the decks were made. */
export function deckFiles(plan: PlanDoc): { title: string; files: [name: string, content: string][] }[] {
  const cards = readRoot(plan, 'cards', PLAN_ROOTS.cards);
  const decks = Object.values(readRoot(plan, 'ownDecks', PLAN_ROOTS.ownDecks));
  return decks
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id, title, credit }, index) => {
      const words = { title, credit, cards: cardsOfDeck(cards, id) };
      return {
        title,
        files: [
          [`decks/${index + 1}.json`, writeDeckJson(words)],
          [`decks/${index + 1}.csv`, writeDeckCsv(words)],
        ],
      };
    });
}
