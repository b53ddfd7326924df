import type { DeckId } from '../activities/activity.ts';

/** What people call each deck, in the order in which they meet them. */
export const DECK_TITLES: Readonly<Record<DeckId, string>> = {
  'five-challenges': 'The five challenges',
  practice: 'How others did it',
  approaches: 'The six approaches',
  brokerage: 'The go-between’s parts',
  'map-templates': 'Network maps to start from',
  accounts: 'Accounts of networks',
  'starting-well': 'Starting well',
  ideas: 'Ideas to think with',
};
