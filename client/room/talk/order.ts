/**
 * Which actions a card shows, and in what order.
 * @module
 */
import { type ActionView, byRank, type TableView } from '../../../shared/model/table/table-view.ts';

/** A response's actions in rank order, those taken away included. */
export const actionsOf = (table: TableView, response: string): ActionView[] =>
  Object.values(table.actions)
    .filter((action) => action.response === response)
    .sort(byRank);

/** Standing actions of a card whose response is gone: what was agreed does not go with the words that led to it. */
export const looseActions = (table: TableView, card: string): ActionView[] =>
  Object.values(table.actions)
    .filter((action) => action.card === card && !action.removedBy)
    .filter(({ response }) => !response || table.responses[response]?.removedBy !== undefined)
    .sort(byRank);

/** Above this many people dots turn into a number. */
const MOST_DOTS = 10;

/** Agreement as dots (how many filled, how many in all), or as a number in a large group. */
export function agreementMark(agreeing: number, people: number): { dots: boolean[] } | { words: string } {
  const all = Math.max(agreeing, people);
  if (all > MOST_DOTS) return { words: `${agreeing} of ${all}` };
  return { dots: Array.from({ length: all }, (_, index) => index < agreeing) };
}
