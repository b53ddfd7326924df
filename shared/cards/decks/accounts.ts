import type { AccountCard, StartingProcessCard } from '../card.ts';
import deck from './accounts.json' with { type: 'json' };

/** Six groups of schools, and how they did it. */
export const accounts: readonly AccountCard[] = deck.accounts.map(({ kind: group, ...card }) => ({
  ...card,
  kind: 'account' as const,
  group,
}));

/** Nine things that help a new network begin. */
export const startingProcesses: readonly StartingProcessCard[] = deck.startingWell.map((card) => ({
  kind: 'starting-process' as const,
  ...card,
}));
