import { type ResponseView, responsesOf, type TableView } from '../../../../shared/model/table/table-view.ts';

/** What a table has standing about a card, in the order it was said. */
export const answersTo = (table: Pick<TableView, 'responses'>, card: string): ResponseView[] =>
  responsesOf(table, card).filter(({ removedBy }) => removedBy === undefined);
