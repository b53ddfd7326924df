/**
 * Actions of last time, as the first thing that a table goes through when people come back. SPEC [E15].
 * @module
 */
import * as Y from 'yjs';
import { edit, readRoot, root, type TableDoc } from '../../../model/document.ts';
import { put } from '../../../model/put.ts';
import { type ActionState, type ActionView, byRank, TABLE_ROOTS } from '../../../model/table/table-view.ts';

/** How far an action had come when last time ended. */
const stateThen = ({ state }: ActionView): ActionState => state ?? 'to-do';

/**
 * Whether an action goes on: it stands and nobody let it go. What was done before last time was told last time already.
 */
const goesOn = (action: ActionView): boolean =>
  action.removedBy === undefined &&
  stateThen(action) !== 'let-go' &&
  !(action.last !== undefined && stateThen(action) === 'done');

/**
 * Writes the actions of a table into its document of the next time, each with how far it had come and without the response or the
 * theme that it came of, because those stay behind. For the server, once.
 * @param aboutOf what an action is about by now, for one that was agreed on a card
 * @param most more are left behind, the newest first
 */
export function carryActions(
  from: TableDoc,
  to: TableDoc,
  aboutOf: (card: string) => string,
  most: number,
): void {
  const carried = Object.values(readRoot(from, 'actions', TABLE_ROOTS.actions))
    .filter(goesOn)
    .sort(byRank)
    .slice(0, most);
  if (carried.length === 0) return;
  edit(to, 'server', () => {
    carried.forEach((action, rank) => {
      const { id, what, who, by, card, at } = action;
      const state = stateThen(action);
      const fields = { what, who, by, card: aboutOf(card), rank, state, last: state };
      put(root(to, 'actions'), id, new Y.Map(Object.entries({ ...fields, ...(at !== undefined && { at }) })));
    });
  });
}
