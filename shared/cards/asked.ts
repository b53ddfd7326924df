/**
 * Questions beyond the question cards, which a table answers as it answers a card: an account's, a role's, an idea's.
 * @module
 */
import type { DeckId } from '../activities/activity.ts';

/**
 * Returns the id under which responses to such a question are kept, in place of a card's. It never changes, and has no slash,
 * because keys are made of it.
 * @param item the id of the card or idea in its deck
 * @param which where the question stands among those of the item, from 0; or its own id
 */
export const askedId = (deck: DeckId, item: string, which: number | string): string =>
  `${deck}:${item}:${which}`;

/** What such an id says; `undefined` for the id of a card. No card's id has a colon. */
export function askedParts(id: string): { deck: string; item: string; which: string } | undefined {
  const [deck = '', item, which] = id.split(':');
  return item === undefined || which === undefined ? undefined : { deck, item, which };
}

/** The list in which a table keeps the starting processes it chose, by their ids. */
export const CHOSEN_STARTS = 'start';

/** The list in which a table keeps what it has laid beside one of its cards, as ids of such questions. */
export const besideList = (card: string): string => `beside:${card}`;

/** The list in which a table keeps the tables whose story it could use. */
export const USED_STORIES = 'story-use';

/** The id of another table's story: for what came of it, and for that it was opened. */
export const toldId = (table: string): string => `story:${table}`;

/** The table in such an id; `undefined` for any other. */
export function toldTable(id: string): string | undefined {
  const [story, table, ...rest] = id.split(':');
  return story === 'story' && table && rest.length === 0 ? table : undefined;
}

/** What a remark is about that says what a table would take from another's story. */
export const usedNote = (table: string): string => `story-use:${table}`;
