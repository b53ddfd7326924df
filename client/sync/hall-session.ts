/**
 * The whole workshop at once, live, for the facilitator and the stage: the plan and every table.
 * @module
 */
import { type Accessor, createEffect, createMemo, createSignal, mapArray, on, onCleanup } from 'solid-js';
import type { Store } from 'solid-js/store';
import { joinCodeOf, PLAN_ROOTS, type PlanView, tablesOf } from '../../shared/model/plan/plan-view.ts';
import { setHand } from '../../shared/model/table/seat-edits.ts';
import { numberTables, tableTitle } from '../../shared/model/plan/table-names.ts';
import { TABLE_ROOTS, type TableView } from '../../shared/model/table/table-view.ts';
import { writtenAside } from '../lib/unwritten.ts';
import type { Me } from '../../shared/protocol/http.ts';
import { createSavedSignals, type LiveDocument, openDocument } from './document/live-document.ts';
import { createPresence, type Present } from './presence.ts';
import { backstagePath, planPath, tablePath } from '../../shared/protocol/rooms.ts';
import { BACKSTAGE_ROOTS, type BackstageView } from '../../shared/model/backstage/backstage-view.ts';
import { newDocument } from '../../shared/model/document.ts';
import { writersOf } from '../../shared/model/writers.ts';
import { createProjection } from './document/projection.ts';
import { type HallEdits, makeHallEdits } from './editing/hall-edits.ts';
import { worstState } from './document/saved.ts';
import { serverNow } from './server-time.ts';

/** One table as the facilitator and the stage see it. */
export type HallTable = {
  id: string;
  /** The table's title, such as “Table 4, Kingfisher”. */
  title: Accessor<string>;
  view: Store<TableView>;
  /** True once the server's copy has arrived. */
  ready: Accessor<boolean>;
  /** When this page last saw the table change, by the server's clock; `undefined` until it has. */
  changedAt: Accessor<number | undefined>;
  /** Lowers somebody's hand. */
  lowerHand(person: string): void;
};

/**
 * The session of a whole workshop. `ready`, `saved`, `closed` and `outdated` are of the plan and of what facilitators keep
 * among themselves, because this page writes hardly anything else.
 */
export type HallSession = Omit<LiveDocument, 'connection' | 'unkept'> & {
  me: Me;
  plan: Store<PlanView>;
  /** What facilitators keep among themselves; empty for the projector. */
  backstage: Store<BackstageView>;
  /** The tables in the plan's order. Tables come and go while the session lasts. */
  tables: Accessor<HallTable[]>;
  /** Everybody else with a page open at this moment. */
  present: Accessor<Present[]>;
  edits: HallEdits;
  /** The join code as it is now. */
  joinCode: Accessor<string>;
  /** Closes the session and deletes what this device kept of these documents. */
  forget(): Promise<void>;
};

/** Opens the plan and every table. Must run under a Solid owner, whose end closes every connection. */
export function createHallSession(me: Me): HallSession {
  const workshop = me.workshop.id;
  const shared = openDocument(planPath(workshop));
  const { connection } = shared;
  const plan = createProjection(connection.doc, PLAN_ROOTS);
  // The projector may not read what facilitators keep among themselves: for it, there is nothing there.
  const aside = me.kind === 'facilitator' ? openDocument(backstagePath(workshop)) : undefined;
  const asideDoc = aside?.connection.doc ?? newDocument('backstage');
  const { others } = createPresence(connection.awareness, me.personId);
  // The projector is nobody, so it has no presence.
  if (me.kind === 'stage') connection.awareness.setLocalState(null);

  const ids = createMemo(() => tablesOf(plan).map(({ id }) => id));
  const titles = createMemo(
    () => new Map(numberTables(tablesOf(plan)).map((table) => [table.id, tableTitle(table)])),
  );
  // eslint-disable-next-line solid/reactivity -- the title is read where it is shown
  const opened = mapArray(ids, (id) => openTable(workshop, plan, id, () => titles().get(id) ?? 'A table'));
  const tables = createMemo(opened);
  return {
    ready: () => shared.ready() && (aside?.ready() ?? true),
    ...createSavedSignals(() => worstState([shared.saved(), ...(aside ? [aside.saved()] : [])])),
    closed: () => shared.closed() ?? aside?.closed(),
    outdated: () => shared.outdated() || !!aside?.outdated(),
    me,
    plan,
    backstage: createProjection(asideDoc, BACKSTAGE_ROOTS),
    tables,
    present: others,
    edits: makeHallEdits(connection.doc, asideDoc, me),
    joinCode: () => joinCodeOf(plan, me.workshop.joinCode),
    forget: async () => {
      await Promise.all([connection.forget(), aside?.connection.forget()]);
    },
  };
}

function openTable(workshop: string, plan: Store<PlanView>, id: string, title: Accessor<string>): HallTable {
  const [changedAt, setChangedAt] = createSignal<number>();
  // Only hands are written to tables here, so this device need not keep a copy of every table.
  const { connection, ready } = openDocument(tablePath(workshop, id), { keep: false });
  const { doc, awareness } = connection;
  awareness.setLocalState(null);
  const view = createProjection(doc, TABLE_ROOTS);
  createEffect(() => writersOf(doc).learnPeople(Object.keys(plan.people)));
  createEffect(
    on(ready, (isReady) => {
      if (!isReady) return;
      const changed = () => setChangedAt(serverNow());
      doc.on('update', changed);
      onCleanup(() => doc.off('update', changed));
    }),
  );
  return {
    id,
    title,
    view,
    ready,
    changedAt,
    lowerHand: (person) => writtenAside(() => setHand(doc, 'hall', person, undefined)),
  };
}
