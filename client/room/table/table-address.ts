/**
 * The addresses of one table's pages: its cards, a pause, its map. The open table and card go along.
 * @module
 */
import { useSearchParams } from '@solidjs/router';

/** What a table's address may say. */
export type TableSearch = { table?: string; card?: string; pause?: string; view?: string };

/** Must run under the router. Returns the address of a page, or without one that of the cards. */
export function createTableAddress(workshop: string): (page?: Pick<TableSearch, 'pause' | 'view'>) => string {
  const [search] = useSearchParams<TableSearch>();
  return (page = {}) => {
    const { table, card } = search;
    const query = new URLSearchParams({ ...(table && { table }), ...(card && { card }), ...page });
    return query.size > 0 ? `/w/${workshop}?${query}` : `/w/${workshop}`;
  };
}
