/**
 * The whole workshop at once, for whoever runs it and for the stage: the plan and every table, live.
 * @module
 */
import { type Accessor, createEffect, createMemo, createSignal, mapArray, on, onCleanup } from 'solid-js';
import type { Store } from 'solid-js/store';
import { PLAN_READERS, type PlanView, tablesOf } from '../../shared/model/plan-view.ts';
import { SCHEMA, schemaOf } from '../../shared/model/schema.ts';
import { setHand } from '../../shared/model/seat-edits.ts';
import { numberTables, tableTitle } from '../../shared/model/table-names.ts';
import { TABLE_READERS, type TableView } from '../../shared/model/table-view.ts';
import type { Me } from '../../shared/protocol/http.ts';
import { makeConnection } from './connection.ts';
import { createPresence, type Present } from './presence.ts';
import { createProjection } from './projection.ts';
import { makeRunEdits, type RunEdits } from './run-edits.ts';
import { type SavedState, savedState } from './saved.ts';
import { serverNow } from './server-time.ts';

/** One table as seen from outside. */
export type HallTable = {
  id: string;
  /** What people call it: “Table 4, Kingfisher”. */
  title: Accessor<string>;
  view: Store<TableView>;
  /** True once the server's copy has arrived. */
  ready: Accessor<boolean>;
  /** When this page last saw it change, by the server's clock; `undefined` while it has not. */
  changedAt: Accessor<number | undefined>;
  /** Puts somebody's hand down. */
  seeHand(person: string): void;
};

export type HallSession = {
  me: Me;
  plan: Store<PlanView>;
  /** In the plan's order; tables come and go while it runs. */
  tables: Accessor<HallTable[]>;
  /** Everybody with a page open this moment, oneself left out. */
  present: Accessor<Present[]>;
  ready: Accessor<boolean>;
  /** Whether the plan, the only thing written here, is saved. */
  saved: Accessor<SavedState>;
  closed: Accessor<{ code: number; reason: string } | undefined>;
  outdated: Accessor<boolean>;
  edits: RunEdits;
  /** Stops, and forgets what this device kept of the plan. */
  forget(): Promise<void>;
};

/** Looks at everything. Must run under a Solid owner, whose end closes every connection. */
export function createHallSession(me: Me): HallSession {
  const workshop = me.workshop.id;
  const [facts, setFacts] = createSignal(0, { equals: false });
  const connection = makeConnection(`${workshop}/plan`, () => setFacts(0));
  onCleanup(() => connection.close());
  const [ready, setReady] = createSignal(false);
  void connection.arrived.then(() => setReady(true));
  const plan = createProjection<PlanView>(connection.doc, PLAN_READERS);
  const { others } = createPresence(connection.awareness, me.personId);
  // The projector is nobody.
  if (me.kind === 'stage') connection.awareness.setLocalState(null);

  const ids = createMemo(() => tablesOf(plan).map(({ id }) => id));
  const titles = createMemo(
    () => new Map(numberTables(tablesOf(plan)).map((table) => [table.id, tableTitle(table)])),
  );
  // eslint-disable-next-line solid/reactivity -- the title is read where it is shown
  const opened = mapArray(ids, (id) => openTable(workshop, id, () => titles().get(id) ?? 'A table'));
  const tables = createMemo(opened);
  return {
    me,
    plan,
    tables,
    present: others,
    ready,
    saved: () => {
      facts();
      return savedState(connection.facts());
    },
    closed: () => {
      facts();
      return connection.closed();
    },
    outdated: () => {
      facts();
      return schemaOf(connection.doc) > SCHEMA;
    },
    edits: makeRunEdits(connection.doc, me),
    forget: () => connection.forget(),
  };
}

function openTable(workshop: string, id: string, title: Accessor<string>): HallTable {
  const [ready, setReady] = createSignal(false);
  const [changedAt, setChangedAt] = createSignal<number>();
  // Nothing is written here but hands, so this device need not keep a copy of every table.
  const { doc, awareness, arrived, close } = makeConnection(`${workshop}/table/${id}`, () => {}, {
    keep: false,
  });
  awareness.setLocalState(null);
  onCleanup(close);
  void arrived.then(() => setReady(true));
  const view = createProjection<TableView>(doc, TABLE_READERS);
  createEffect(
    on(ready, (isReady) => {
      if (!isReady) return;
      const changed = () => setChangedAt(serverNow());
      doc.on('update', changed);
      onCleanup(() => doc.off('update', changed));
    }),
  );
  return { id, title, view, ready, changedAt, seeHand: (person) => setHand(doc, 'hall', person, undefined) };
}
