/**
 * What of a shelf stands as spines. A deck of one's own may have hundreds of cards, and a table needs to see the others beside them.
 * @module
 */
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';

/** How many cards of decks stand on one shelf: with the questions they fill two rows. */
const ROOM = 5;

/** Returns the spines of one shelf, and how many more cards there are. The open card always has its spine. */
export function foldShelf(
  cards: readonly ShelfCard[],
  open: string | undefined,
): { spines: readonly ShelfCard[]; more: number } {
  let left = ROOM;
  const spines = cards.filter(
    ({ card, code }) => !(card.kind === 'own' && card.deck) || code === open || left-- > 0,
  );
  // One spine takes no more room than the way to it.
  return cards.length - spines.length > 1
    ? { spines, more: cards.length - spines.length }
    : { spines: cards, more: 0 };
}
