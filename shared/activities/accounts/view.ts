/**
 * What tables made of the accounts, as plain data: for the page, the projector and the report.
 * @module
 */
import { askedId } from '../../cards/asked.ts';
import { remarkWords, responsesOf, type ResponseView, type TableView } from '../../model/table/table-view.ts';

/** The id of one of an account's questions, under which a table answers it. @param which from 0 */
export const accountQuestion = (account: string, which: number): string =>
  askedId('accounts', account, which);

/** What a table notices about one account: the name of its remark. */
export const noticed = (account: string): string => askedId('accounts', account, 'notice');

/** The two things a table notes about two accounts side by side. */
export const BESIDE = ['both', 'apart'] as const;
export type Beside = (typeof BESIDE)[number];

/** What a table notices about two accounts, the same whichever stands left: the name of its remark. */
export const noticedBeside = (pair: readonly [string, string], which: Beside): string =>
  askedId('accounts', pair.toSorted().join('.'), which);

export type AccountOutcome = {
  account: string;
  /** What the table notices; empty while it wrote nothing. */
  notice: string;
  /** For each question in order the answers that nobody took away, in rank order. */
  answers: readonly (readonly ResponseView[])[];
};
export type BesideOutcome = { pair: readonly [string, string]; both: string; apart: string };

/** Reads what one table made of one account. @param questions how many questions the account asks */
export const accountOutcome = (table: TableView, account: string, questions: number): AccountOutcome => ({
  account,
  notice: remarkWords(table, noticed(account)),
  answers: Array.from({ length: questions }, (_, which) =>
    responsesOf(table, accountQuestion(account, which)).filter(({ removedBy }) => removedBy === undefined),
  ),
});

/** Reads what one table noticed about any two of these accounts that it laid side by side. */
export function besideOutcomes(table: TableView, accounts: readonly string[]): BesideOutcome[] {
  return accounts.flatMap((one, index) =>
    accounts.slice(index + 1).flatMap((other) => {
      const pair = [one, other] as const;
      const [both, apart] = BESIDE.map((which) => remarkWords(table, noticedBeside(pair, which))) as [
        string,
        string,
      ];
      return both || apart ? [{ pair, both, apart }] : [];
    }),
  );
}
