import { accounts } from '../../cards/decks/accounts.ts';
import type { LibraryEntry } from '../item.ts';
import { figures, titled, toTalkAbout, words } from '../parts.ts';

/** Six groups of schools, and how they did it. */
export const entries: readonly LibraryEntry[] = accounts.map((card) => ({
  id: card.id,
  kind: 'account',
  title: card.title,
  line: card.oneLine,
  parts: [
    ...words(card.group.charAt(0).toUpperCase() + card.group.slice(1), 'Who they are'),
    ...words(card.context, 'How it began'),
    ...words(card.scopeAndImpact, 'What they do, and what came of it'),
    ...titled(card.successFactors, 'What made it work'),
    ...words(card.leadership, 'Who leads'),
    ...words(card.sustainability, 'Will it last?'),
    ...figures(card.figures, 'In figures'),
    ...words(card.notes, 'Note'),
    ...toTalkAbout(card.discuss),
  ],
  source: card.source,
  own: card.own,
}));
