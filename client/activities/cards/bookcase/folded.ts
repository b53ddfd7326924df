/**
 * What of a shelf stands as spines. A deck of one's own may have hundreds of cards, and a table needs to see the others beside them.
 * @module
 */
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';

/** How many cards of decks stand on one shelf: with the questions they fill two rows. */
const ROOM = 5;

/** Returns the spines of a shelf's decks, and how many more cards there are. The open card always has its spine, in the last place. */
export function foldShelf(
  cards: readonly ShelfCard[],
  open: string | undefined,
): { spines: readonly ShelfCard[]; more: number } {
  // One spine takes no more room than the way to it.
  if (cards.length <= ROOM + 1) return { spines: cards, more: 0 };
  const at = cards.findIndex(({ code }) => code === open);
  const spines = at < ROOM ? cards.slice(0, ROOM) : [...cards.slice(0, ROOM - 1), ...cards.slice(at, at + 1)];
  return { spines, more: cards.length - ROOM };
}
