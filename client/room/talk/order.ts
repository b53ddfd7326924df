/**
 * Decides which actions a card shows, and in what order.
 * @module
 */
import type { ActionView } from '../../../shared/model/table/table-view.ts';
import type { TableSession } from '../../sync/table-session.ts';

type Written = Pick<TableSession, 'table' | 'lists'>;

/** Returns a response's actions in rank order, including those taken away. */
export const actionsOf = ({ table, lists }: Written, response: string): ActionView[] =>
  lists.actionsFrom(response).flatMap((id) => table.actions[id] ?? []);

/**
 * Returns a card's actions whose response was taken away. What was agreed does not go with the words that led to it.
 */
export const looseActions = ({ table, lists }: Written, card: string): ActionView[] =>
  lists
    .actionsOn(card)
    .flatMap((id) => table.actions[id] ?? [])
    .filter(({ response }) => !response || table.responses[response]?.removedBy !== undefined);

/** Above this many people, a number replaces the dots. */
const MOST_DOTS = 10;

/** Shows agreement as dots, filled for those who agree, or as a number in a large group. */
export function agreementMark(agreeing: number, people: number): { dots: boolean[] } | { words: string } {
  const all = Math.max(agreeing, people);
  if (all > MOST_DOTS) return { words: `${agreeing} of ${all}` };
  return { dots: Array.from({ length: all }, (_, index) => index < agreeing) };
}
