/**
 * One table's grid, live: what it says, who is where in it, and whose mark has just taken the place of one's own.
 * @module
 */
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import type * as Y from 'yjs';
import type { Organisation } from '../../../../shared/activities/brokerage/edits.ts';
import type { Role } from '../../../../shared/activities/brokerage/rows.ts';
import { type Grid, gridOf } from '../../../../shared/activities/brokerage/view.ts';
import { root } from '../../../../shared/model/document.ts';
import { cellKey, GRID_MARKS, type Mark } from '../../../../shared/model/table/grid.ts';
import { TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';
import { writerAt } from '../../../../shared/model/writers.ts';
import { createMirror } from '../../../sync/document/mirror.ts';
import type { TableSession } from '../../../sync/table-session.ts';
import { type CellPresence, createCellPresence } from './cell-presence.ts';
import { type GridEdits, makeGridEdits } from './grid-edits.ts';

/** Somebody else's mark stands where one's own stood a moment ago. */
export type Overtaken = {
  row: string;
  column: string;
  mine: Mark;
  /** `undefined` when they rubbed it out. */
  theirs: Mark | undefined;
  /** The person's id, by the server's word where that is known; `undefined` when nobody knows. */
  by: string | undefined;
};

export type GridLive = {
  grid: Accessor<Grid>;
  edits: Omit<GridEdits, 'setMark'>;
  setMark(row: string, organisation: Organisation, mark: Mark | undefined): void;
  presence: CellPresence;
  /** The last of one's own marks that somebody else has replaced, until one marks something again. */
  overtaken: Accessor<Overtaken | undefined>;
};

/** Must run under a Solid owner. */
export function createGridLive(session: TableSession, roles: readonly Role[]): GridLive {
  const { doc, awareness } = session.connection;
  const { gridColumns, gridMarks, gridNobody } = TABLE_ROOTS;
  const { view, changed } = createMirror(doc, { gridColumns, gridMarks, gridNobody });
  const grid = createMemo(() => {
    for (const root of ['gridColumns', 'gridMarks', 'gridNobody'] as const) changed[root]();
    return gridOf(view, roles);
  });
  const { setMark, ...edits } = makeGridEdits(session.editing);
  const marks = root(doc, 'gridMarks');
  /** What one put into cells in this window and what nobody has replaced since, as far as it is known here. */
  const mine = new Map<string, Pick<Overtaken, 'row' | 'column' | 'mine'>>();
  const [overtaken, setOvertaken] = createSignal<Overtaken>();
  const look = ({ keysChanged }: Y.YMapEvent<unknown>, { local }: Y.Transaction) => {
    for (const key of keysChanged as Set<string>) {
      const own = mine.get(key);
      if (!own) continue;
      // One's own edits end it, undo among them.
      if (local) mine.delete(key);
      const now = local ? undefined : GRID_MARKS.read(key, marks.get(key));
      const isTheirs = !local && now?.mark !== own.mine;
      if (isTheirs) setOvertaken({ ...own, theirs: now?.mark, by: writerAt(marks, key) ?? now?.by });
      else if (isAt(overtaken(), own)) setOvertaken(undefined);
    }
  };
  // eslint-disable-next-line solid/reactivity -- what happens here is no rendering
  marks.observe(look);
  onCleanup(() => marks.unobserve(look));
  return {
    grid,
    edits,
    setMark(row, organisation, mark) {
      setMark(row, organisation, mark);
      setOvertaken(undefined);
      const column = organisation.id;
      if (mark) mine.set(cellKey(column, row), { row, column, mine: mark });
    },
    presence: createCellPresence(awareness, session.me.personId),
    overtaken,
  };
}

const isAt = (overtaken: Overtaken | undefined, { row, column }: { row: string; column: string }) =>
  overtaken?.row === row && overtaken.column === column;
