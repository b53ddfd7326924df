/**
 * The library: everything of the decks, readable without a workshop. Decks are large, so each is fetched when it is wanted.
 * @module
 */
import type { LibraryDeck, LibraryEntry, LibraryItem } from './item.ts';

export * from './item.ts';

/** Every deck, in the order in which its items are listed. */
const DECKS: Readonly<Record<LibraryDeck, () => Promise<{ entries: readonly LibraryEntry[] }>>> = {
  'five-challenges': () => import('./decks/challenges.ts'),
  practice: () => import('./decks/practice.ts'),
  accounts: () => import('./decks/accounts.ts'),
  approaches: () => import('./decks/approaches.ts'),
  brokerage: () => import('./decks/brokerage.ts'),
  'starting-well': () => import('./decks/beginnings.ts'),
  ideas: () => import('./decks/ideas.ts'),
  'map-templates': () => import('./decks/templates.ts'),
  formats: () => import('./decks/agendas.ts'),
};
export const LIBRARY_DECKS = Object.keys(DECKS) as LibraryDeck[];

/** Fetches the items of a deck; none for a deck that nobody knows. */
export async function itemsOf(deck: string): Promise<readonly LibraryItem[]> {
  if (!Object.hasOwn(DECKS, deck)) return [];
  const known = deck as LibraryDeck;
  const { entries } = await DECKS[known]();
  return entries.map((entry) => ({ ...entry, deck: known, address: `${known}/${entry.id}` }));
}

/** The item of an id in its deck's data: its own, or one that it tells of. */
export const itemOf = (items: readonly LibraryItem[], id: string): LibraryItem | undefined =>
  items.find((item) => item.id === id) ?? items.find(({ holds }) => holds?.includes(id));

/** Fetches the items of all decks. */
export const everything = async (): Promise<readonly LibraryItem[]> =>
  (await Promise.all(LIBRARY_DECKS.map(itemsOf))).flat();
