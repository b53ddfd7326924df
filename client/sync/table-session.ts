/**
 * One person at one table: the plan and the table's document, live, with who is here and what is saved.
 * @module
 */
import { type Accessor, createEffect } from 'solid-js';
import type { Store } from 'solid-js/store';
import { isEnded } from '../../shared/model/plan/ending.ts';
import { joinCodeOf, PLAN_ROOTS, type PlanView, tablesOf } from '../../shared/model/plan/plan-view.ts';
import { responseText } from '../../shared/model/table/response-edits.ts';
import { titleAmong } from '../../shared/model/plan/table-names.ts';
import { TABLE_ROOTS, type TableView } from '../../shared/model/table/table-view.ts';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import type { Me } from '../../shared/protocol/http.ts';
import { type BallotPort, type Ballots, createBallots } from './ballots.ts';
import { root, type TableDoc } from '../../shared/model/document.ts';
import { type Credit, writersOf } from '../../shared/model/writers.ts';
import type { Connection } from './document/connection.ts';
import { newId } from './ids.ts';
import { createSavedSignals, openDocument, type SavedSignals } from './document/live-document.ts';
import { type Presence, createPresence } from './presence.ts';
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import { createCredits, createProjection, type Said } from './document/projection.ts';
import { createTableLists, type TableLists } from './table-lists.ts';
import { worstState } from './document/saved.ts';
import { serverNow } from './server-time.ts';
import { type Editing, makeTableEdits, type TableEdits } from './editing/table-edits.ts';
import { bindText } from './editing/text-binding.ts';
import { type Undo, createUndo, tableNotes } from './editing/undo.ts';

export type TableSession = SavedSignals & {
  me: Me;
  /** Marks and dots, which go to the server alone. */
  ballots: Ballots;
  tableId: string;
  /** Whether this person may write here now: not once the workshop is closed. Reactive. The server has the last word. */
  readonly canWrite: boolean;
  plan: Store<PlanView>;
  table: Store<TableView>;
  lists: TableLists;
  /** The join code as it is now. */
  joinCode: Accessor<string>;
  /** Returns a table's title, such as “Table 4, Kingfisher”. */
  tableTitle(id: string): string;
  /** This device keeps no copy, so what the server has not got goes with the page. */
  unkept: Accessor<boolean>;
  /** True once there is something to show: the copies on this device or, without them, the server's answer. */
  ready: Accessor<boolean>;
  /** The server's close code and reason, once it is a code that forbids another try. */
  closed: Accessor<{ code: number; reason: string } | undefined>;
  /** True when a newer version wrote a document. Show it, but do not edit it before a reload. */
  outdated: Accessor<boolean>;
  /** Who is at this table. */
  presence: Presence;
  /** Who is in the workshop, and which table each person looks at. */
  hall: Presence;
  edits: TableEdits;
  undo: Undo;
  /** Binds a textarea to a response's words and returns the disposer. `undefined` when the response is gone. */
  bindResponse(id: string, input: HTMLTextAreaElement): (() => void) | undefined;
  /** Who stands behind a response, by the server's word. */
  credit(response: Said): Credit;
  /** What activities bind their own edits to. */
  editing: Editing;
  /** Closes the session and deletes what this device kept of the table and the plan. */
  forget(): Promise<void>;
  /** The table's connection, for the note editor. */
  connection: Connection<TableDoc>;
};

/**
 * Opens a table for a person. Must run under a Solid owner, whose end closes the connections.
 * @param certain whether it is certain that this is the person; what is theirs alone waits for it
 */
export function createTableSession(
  came: Me,
  tableId: string,
  ballotPort: BallotPort,
  certain: Accessor<boolean>,
): TableSession {
  const origin = { person: came.personId };
  const workshop = came.workshop.id;
  const planDocument = openDocument(planPath(workshop));
  const tableDocument = openDocument(tablePath(workshop, tableId));
  const both = [tableDocument, planDocument];
  const [plan, table] = [planDocument.connection, tableDocument.connection];
  const planView = createProjection(plan.doc, PLAN_ROOTS);
  const me: Me = {
    ...came,
    // As the plan has it: a name that was corrected in another tab is this tab's too.
    get name() {
      const known = came.kind === 'participant' ? planView.people[came.personId] : undefined;
      return known?.name ?? came.name;
    },
  };

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
  const { lists, noted } = createTableLists();
  const isTheirs = me.kind === 'facilitator' || me.tableId === tableId;
  const writers = writersOf(table.doc);
  createEffect(() => writers.learnPeople(Object.keys(planView.people)));
  // Until the plan has arrived, the tables are those the server listed when this person came in.
  const tables = () => (Object.keys(planView.tables).length > 0 ? tablesOf(planView) : me.tables);
  return {
    me,
    ballots: createBallots({ workshop, person: me.personId }, certain, ballotPort),
    tableId,
    get canWrite() {
      return isTheirs && !isEnded(planView);
    },
    plan: planView,
    joinCode: () => joinCodeOf(planView, me.workshop.joinCode),
    tableTitle: (id) => titleAmong(tables(), id) ?? 'A table',
    table: createProjection(table.doc, TABLE_ROOTS, noted),
    lists,
    unkept: () => both.some(({ unkept }) => unkept()),
    ready: () => both.every(({ ready }) => ready()),
    ...createSavedSignals(() => worstState(both.map(({ saved }) => saved()))),
    closed: () => {
      const closed = both.map((each) => each.closed());
      // Prefer the close reason "removed". A removed person is also refused with another code when the page reconnects,
      // and only "removed" tells them why.
      return closed.find((each) => each?.code === CLOSE.removed) ?? closed.find((each) => each);
    },
    outdated: () => both.some(({ outdated }) => outdated()),
    presence: createPresence(table.awareness, me.personId),
    hall,
    edits: makeTableEdits(editing),
    undo,
    bindResponse: (id, input) => {
      const text = responseText(table.doc, id);
      return text && bindText(input, text, origin);
    },
    credit: createCredits(table.doc, root(table.doc, 'responses')),
    editing,
    forget: async () => {
      await Promise.all([table.forget(), plan.forget()]);
    },
    connection: table,
  };
}
