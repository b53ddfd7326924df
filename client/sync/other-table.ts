/**
 * Another table's document, to read: its people alone write it.
 * @module
 */
import { type Accessor, createEffect } from 'solid-js';
import type { Store } from 'solid-js/store';
import type { PlanView } from '../../shared/model/plan/plan-view.ts';
import { TABLE_ROOTS, type TableView } from '../../shared/model/table/table-view.ts';
import { writersOf } from '../../shared/model/writers.ts';
import { tablePath } from '../../shared/protocol/rooms.ts';
import { openDocument } from './document/live-document.ts';
import { createProjection } from './document/projection.ts';

export type OtherTable = {
  view: Store<TableView>;
  /** True once the server's copy has arrived. */
  ready: Accessor<boolean>;
  /** True when the server will not show it: the table is gone. */
  closed: Accessor<boolean>;
};

/**
 * Opens another table's document and tells nobody there. This device keeps no copy. Must run under a Solid owner, whose end
 * closes the connection.
 */
export function createOtherTable(workshop: string, plan: Store<PlanView>, id: string): OtherTable {
  const { connection, ready, closed } = openDocument(tablePath(workshop, id), { keep: false });
  const { doc, awareness } = connection;
  awareness.setLocalState(null);
  createEffect(() => writersOf(doc).learnPeople(Object.keys(plan.people)));
  return { view: createProjection(doc, TABLE_ROOTS), ready, closed: () => closed() !== undefined };
}
