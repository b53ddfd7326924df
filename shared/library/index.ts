/**
 * The library: everything of the decks, readable without a workshop. Decks are large, so each is fetched when it is wanted.
 * @module
 */
import type { LibraryEntry, LibraryItem, OwnDeck } from './item.ts';

export * from './item.ts';

/** Every deck, in the order in which its items are listed. */
const DECKS: Readonly<Record<OwnDeck, () => Promise<{ entries: readonly LibraryEntry[] }>>> = {
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
export const LIBRARY_DECKS = Object.keys(DECKS) as OwnDeck[];

/** Fetches the items of a deck; none for a deck that nobody knows. */
export async function itemsOf(deck: string): Promise<readonly LibraryItem[]> {
  if (!Object.hasOwn(DECKS, deck)) return [];
  const known = deck as OwnDeck;
  const { entries } = await DECKS[known]();
  return entries.map((entry) => ({ ...entry, deck: known, address: `${known}/${entry.id}` }));
}

/** The item at an address `deck/id`: the one of that id, or the one that tells of it. */
export function itemAt(items: readonly LibraryItem[], address: string): LibraryItem | undefined {
  const [deck, id = ''] = address.split('/');
  const there = items.filter((item) => item.deck === deck);
  return there.find((item) => item.id === id) ?? there.find(({ holds }) => holds?.includes(id));
}

/** Fetches the items of all decks. */
export const everything = async (): Promise<readonly LibraryItem[]> =>
  (await Promise.all(LIBRARY_DECKS.map(itemsOf))).flat();
