/**
 * One person at one table: the plan and the table's document, live, with who is there and what is saved.
 * @module
 */
import type { Accessor } from 'solid-js';
import type { Store } from 'solid-js/store';
import { PLAN_ROOTS, type PlanView, tablesOf } from '../../shared/model/plan/plan-view.ts';
import { responseText } from '../../shared/model/table/response-edits.ts';
import { titleAmong } from '../../shared/model/plan/table-names.ts';
import { TABLE_ROOTS, type TableView } from '../../shared/model/table/table-view.ts';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import type { Me } from '../../shared/protocol/http.ts';
import { type BallotPort, type Ballots, createBallots } from './ballots.ts';
import type { TableDoc } from '../../shared/model/document.ts';
import type { Connection } from './document/connection.ts';
import { newId } from './ids.ts';
import { createSavedSignals, openDocument, type SavedSignals } from './document/live-document.ts';
import { type Presence, createPresence } from './presence.ts';
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import { createProjection } from './document/projection.ts';
import { makeRunEdits, type RunEdits } from './editing/run-edits.ts';
import { worstState } from './document/saved.ts';
import { serverNow } from './server-time.ts';
import { type Editing, makeTableEdits, type TableEdits } from './editing/table-edits.ts';
import { bindText } from './editing/text-binding.ts';
import { type Undo, createUndo, tableNotes } from './editing/undo.ts';

export type TableSession = SavedSignals & {
  me: Me;
  /** Marks and dots, which only the server is told. */
  ballots: Ballots;
  tableId: string;
  /** Whether this person may write here; the server has the last word. */
  canWrite: boolean;
  plan: Store<PlanView>;
  table: Store<TableView>;
  /** What people call a table: “Table 4, Kingfisher”. */
  tableTitle(id: string): string;
  /** True once what this device kept and, if that is nothing, what the server sent can be shown. */
  ready: Accessor<boolean>;
  /** The server wants no further try: its close code and words. */
  closed: Accessor<{ code: number; reason: string } | undefined>;
  /** The document was written by a newer version: show it, but do not edit before a reload. */
  outdated: Accessor<boolean>;
  /** Who is at this table. */
  presence: Presence;
  /** Who is in the workshop, and which table they look at. */
  hall: Presence;
  edits: TableEdits;
  undo: Undo;
  /** What a facilitator may do to the running workshop from here; nothing for others. */
  run: RunEdits | undefined;
  /** Makes a textarea a window on a response's words. `undefined` when the response is gone. */
  bindResponse(id: string, input: HTMLTextAreaElement): (() => void) | undefined;
  /** What activities bind edits of their own to. */
  editing: Editing;
  /** Stops, and forgets what this device kept of the table and the plan. */
  forget(): Promise<void>;
  /** The table's connection, for the note editor. */
  connection: Connection<TableDoc>;
};

/** Sits down at a table. Must run under a Solid owner, whose end gets up again. */
export function createTableSession(me: Me, tableId: string, ballotPort: BallotPort): TableSession {
  const origin = { person: me.personId };
  const workshop = me.workshop.id;
  const planDocument = openDocument(planPath(workshop));
  const tableDocument = openDocument(tablePath(workshop, tableId));
  const both = [tableDocument, planDocument];
  const [plan, table] = [planDocument.connection, tableDocument.connection];

  const undo = createUndo(table.doc, origin, TABLE_ROOTS, tableNotes(table.doc));
  const hall = createPresence(plan.awareness, me.personId);
  hall.tell({ table: tableId });
  const editing: Editing = {
    table: table.doc,
    plan: plan.doc,
    me,
    origin,
    newStep: undo.newStep,
    newId,
    now: serverNow,
  };
  const canWrite = me.kind === 'facilitator' || me.tableId === tableId;
  const planView = createProjection(plan.doc, PLAN_ROOTS);
  // Before the plan has arrived, the tables as they were at the door.
  const tables = () => (Object.keys(planView.tables).length > 0 ? tablesOf(planView) : me.tables);
  return {
    me,
    ballots: createBallots(workshop, ballotPort),
    tableId,
    canWrite,
    plan: planView,
    tableTitle: (id) => titleAmong(tables(), id) ?? 'A table',
    table: createProjection(table.doc, TABLE_ROOTS),
    ready: () => both.every(({ ready }) => ready()),
    ...createSavedSignals(() => worstState(both.map(({ saved }) => saved()))),
    closed: () => {
      const closed = both.map((each) => each.closed());
      // Whoever was taken out is refused at once where they were just coming back; why is the better word.
      return closed.find((each) => each?.code === CLOSE.removed) ?? closed.find((each) => each);
    },
    outdated: () => both.some(({ outdated }) => outdated()),
    presence: createPresence(table.awareness, me.personId),
    hall,
    edits: makeTableEdits(editing),
    undo,
    run: me.kind === 'facilitator' ? makeRunEdits(plan.doc, me) : undefined,
    bindResponse: (id, input) => {
      const text = responseText(table.doc, id);
      return text && bindText(input, text, origin);
    },
    editing,
    forget: async () => {
      await Promise.all([table.forget(), plan.forget()]);
    },
    connection: table,
  };
}
