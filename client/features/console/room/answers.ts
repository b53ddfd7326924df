import type { ResponseView, TableView } from '../../../../shared/model/table-view.ts';

/** What a table has standing about a card, in the order it was said. */
export const answersTo = (table: Pick<TableView, 'responses'>, card: string): ResponseView[] =>
  Object.values(table.responses)
    .filter((response) => response.card === card && response.removedBy === undefined)
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
