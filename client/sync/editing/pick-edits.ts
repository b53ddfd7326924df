/**
 * The edits of what a table picks and settles, bound to the table's document, this person and their undo.
 * @module
 */
import * as picks from '../../../shared/model/table/pick-edits.ts';
import { writtenAside } from '../../lib/unwritten.ts';
import type { Editing } from './table-edits.ts';
import { asSteps } from './undo.ts';

export function makePickEdits({ table, me, origin, newStep, now }: Editing) {
  return {
    /** Picks something from a list, or puts it back. */
    setPick: asSteps(newStep)((list: string, item: string, picked: boolean) =>
      picks.setPick(table, origin, list, item, picked ? now() : undefined),
    ),
    /** Settles something, or opens it again. Not undoable: it was agreed, and the button beside it opens it again. */
    setSettled: (what: string, settled: boolean) =>
      writtenAside(() =>
        picks.setSettled(table, 'settled', what, settled ? { at: now(), by: me.personId } : undefined),
      ),
  };
}
