/**
 * The common headings of all accounts, in the order of reading.
 * @module
 */
import { sortFigures } from '../../../../shared/activities/accounts/figures.ts';
import type { AccountCard } from '../../../../shared/cards/index.ts';

export const HEADINGS = {
  context: 'Context',
  scopeAndImpact: 'Scope and impact',
  successFactors: 'What made it work',
  leadership: 'Leadership',
  sustainability: 'Will it last?',
  figures: 'Figures',
  notes: 'Notes',
} as const;
export type Part = keyof typeof HEADINGS;

/** The parts that an account has. */
export const partsOf = (account: AccountCard): Part[] =>
  (Object.keys(HEADINGS) as Part[]).filter((part) => {
    if (part === 'notes') return account.notes !== undefined;
    return part !== 'figures' || sortFigures(account.figures).others.length > 0;
  });
