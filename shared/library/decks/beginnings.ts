import { startingProcesses } from '../../cards/decks/accounts.ts';
import type { LibraryEntry } from '../item.ts';
import { words } from '../parts.ts';

/** Nine things that help a new network begin. */
export const entries: readonly LibraryEntry[] = startingProcesses.map((card) => ({
  id: card.id,
  kind: 'beginning',
  title: card.title,
  line: card.text,
  parts: words(card.check, 'A statement to rate'),
  source: card.source,
  own: card.own,
}));
