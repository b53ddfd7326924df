/**
 * What the page of the accounts shows, by the value that its address has.
 * @module
 */
import { accounts } from '../../cards/decks/accounts.ts';
import type { AccountCard } from '../../cards/index.ts';

/** The list of all; one account; or two side by side, each once. */
export type Open =
  | { show: 'list' }
  | { show: 'one'; account: AccountCard }
  | { show: 'two'; accounts: readonly [AccountCard, AccountCard] };

export const accountById = (id: string): AccountCard | undefined =>
  accounts.find((account) => account.id === id);

/** The value for two accounts side by side. No account's id has a dot. */
export const besideValue = (left: string, right: string): string => `${left}.${right}`;

/** The accounts that a step names, in its order; ids of anything else are left out. */
export const accountsOfStep = (
  step: { deck: string | null; ids: readonly string[] } | undefined,
): AccountCard[] => (step?.deck === 'accounts' ? step.ids.flatMap((id) => accountById(id) ?? []) : []);

/** Reads the value. @param ofStep the accounts that the step names whose id the value is; none for any other value */
export function openedBy(value: string, ofStep: readonly AccountCard[]): Open {
  const [left, right, ...more] = value.split('.').map(accountById);
  if (left && right && left !== right && more.length === 0) return { show: 'two', accounts: [left, right] };
  const one = left ?? (ofStep.length === 1 ? ofStep[0] : undefined);
  return one ? { show: 'one', account: one } : { show: 'list' };
}
