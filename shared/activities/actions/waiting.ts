/**
 * What waits for somebody: what a table agreed, chose or could use, and nobody has made an action of.
 * @module
 */
import { askedId, CHOSEN_STARTS, toldId, USED_STORIES } from '../../cards/asked.ts';
import { opinionCounts } from '../../model/table/opinion-counts.ts';
import { picksFrom } from '../../model/table/pick-edits.ts';
import type { TableView } from '../../model/table/table-view.ts';

export type Waiting =
  /** A response that several people agree with. */
  | { kind: 'agreed'; response: string; card: string; agree: number }
  /** A starting process that the table chose, or a story, a deck's or another table's, that it said it could use. */
  | { kind: 'chosen' | 'could-use'; card: string };

/** How many must agree, the writer not counted. */
const SEVERAL = 2;
/** More would be a list of its own. */
const MOST = 5;
const STORIES = 'practice';
const STARTS = 'starting-well';

/** Pure: what waits, what most people agree with first, then what was chosen and what could be used, each in its order. */
export function waitingAt(
  table: Pick<TableView, 'responses' | 'agreements' | 'actions' | 'picks' | 'uses'>,
): Waiting[] {
  const standing = Object.values(table.actions).filter(({ removedBy }) => !removedBy);
  const cards = new Set(standing.map(({ card }) => card));
  const taken = new Set(standing.map(({ response }) => response));
  const agreed = [...opinionCounts(table.agreements)]
    .flatMap(([response, agree]): (Waiting & { agree: number; rank: number })[] => {
      const said = Object.hasOwn(table.responses, response) ? table.responses[response] : undefined;
      return said && !said.removedBy && agree >= SEVERAL && !taken.has(response)
        ? [{ kind: 'agreed', response, card: said.card, agree, rank: said.rank }]
        : [];
    })
    .sort((a, b) => b.agree - a.agree || a.rank - b.rank)
    .map(({ rank: _, ...waiting }) => waiting);
  const chosen = picksFrom(table, CHOSEN_STARTS).map((id) => askedId(STARTS, id, 0));
  const usable = Object.keys(table.uses)
    .sort((a, b) => table.uses[a]! - table.uses[b]!)
    .map((id) => askedId(STORIES, id, 'use'));
  const told = picksFrom(table, USED_STORIES).map(toldId);
  return [
    ...agreed,
    ...chosen.map((card): Waiting => ({ kind: 'chosen', card })),
    ...[...usable, ...told].map((card): Waiting => ({ kind: 'could-use', card })),
  ]
    .filter(({ kind, card }) => kind === 'agreed' || !cards.has(card))
    .slice(0, MOST);
}
