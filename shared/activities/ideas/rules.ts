/**
 * Draft rules that a group takes, changes or leaves out, and so comes to an agreed text. What the page and the report read.
 * @module
 */
import { askedId } from '../../cards/asked.ts';
import { ideas } from '../../cards/decks/ideas.ts';
import { picksFrom } from '../../model/table/pick-edits.ts';
import { remarkWords, type TableView } from '../../model/table/table-view.ts';

/** The list that the rules a table takes are kept in. */
export const RULES = 'rules';
/** What a table's own wording of a rule is about, as a remark. */
export const wordingOf = (idea: string): string => askedId('ideas', idea, 'clause');

export type Rule = { id: string; title: string; text: string };

/** Pure: the rules a table has taken, in the deck's order: in its own words, or else in the draft's. */
export function agreedRules(table: Pick<TableView, 'picks' | 'remarks'>): Rule[] {
  const taken = new Set(picksFrom(table, RULES));
  return ideas
    .flatMap(({ items }) => items)
    .flatMap(({ id, title, clause }) =>
      clause !== undefined && taken.has(id)
        ? [{ id, title, text: remarkWords(table, wordingOf(id)) || clause }]
        : [],
    );
}
