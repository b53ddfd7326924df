/**
 * What all tables will do, as pages for a wall: a table at a time, three of its actions at a time.
 * @module
 */
import type { ActionView, TableView } from '../../model/table/table-view.ts';
import { inOrder, stateOf } from './order.ts';

/** What a hall reads at once. */
const ON_A_PAGE = 3;
/** How long a page stands. */
export const PAGE_MS = 15_000;

export type RoundPage = {
  /** The table's number. */
  table: number;
  /** Which of the table's pages this is, from 1, and of how many. */
  page: number;
  of: number;
  actions: readonly ActionView[];
};

/**
 * Pure: the pages, table by table. What was let go is not told; a table that will do nothing has no page.
 * @param today in milliseconds since 1970, for dates without a year
 */
export function roundPages(
  tables: readonly { number: number; view: Pick<TableView, 'actions'> }[],
  today: number,
): RoundPage[] {
  return tables.flatMap(({ number, view }) => {
    const told = inOrder(Object.values(view.actions), today)
      .map((id) => view.actions[id]!)
      .filter((action) => stateOf(action) !== 'let-go' && action.what.trim() !== '');
    const of = Math.ceil(told.length / ON_A_PAGE);
    return Array.from({ length: of }, (_, page) => ({
      table: number,
      page: page + 1,
      of,
      actions: told.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
    }));
  });
}

/** Pure: which page stands on the wall. @param now by the server's clock, so that two walls show the same */
export const pageAt = (pages: readonly RoundPage[], now: number): RoundPage | undefined =>
  pages[Math.floor(now / PAGE_MS) % Math.max(1, pages.length)];
