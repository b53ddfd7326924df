/**
 * A workshop without people for the stage to watch: its plan and its tables, edited by a facilitator over sockets.
 * @module
 */
import { agendaIn } from '../../shared/model/plan/plan-document.ts';
import type { PlanDoc, TableDoc } from '../../shared/model/document.ts';
import { startStep } from '../../shared/model/plan/run-edits.ts';
import { type PlanStep } from '../../shared/model/plan/plan-view.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { facilitate } from './facilitator.ts';
import type { Wire } from './wire.ts';

export type Hall = {
  /** Makes a new key for the stage; the one before opens nothing any more. @param signOut closes open stages too */
  stageKey(options?: { signOut: boolean }): Promise<string>;
  /** Edits the plan; resolves when it is durable. */
  plan(change: (plan: PlanDoc) => void): Promise<void>;
  /** Edits a table by its place in the workshop. */
  table(place: number, change: (table: TableDoc) => void): Promise<void>;
  /** Starts the first step of a kind. */
  start(kind: PlanStep['kind'], now?: number): Promise<PlanStep>;
  /** Adds a response at a table; returns its id. */
  say(place: number, card: string, text: string): Promise<string>;
  close(): Promise<unknown>;
};

export async function openHall(url: string, workshop: CreatedWorkshop): Promise<Hall> {
  const { ask, plan, edit: editPlan, open, close } = await facilitate(url, workshop);
  const tables = await Promise.all(
    workshop.tables.map(async ({ id }) => {
      const wire = await open(`table/${id}`);
      // The server's first answer is the whole document.
      await wire.until(() => wire.saved >= 1);
      return wire;
    }),
  );
  const edit = async <D extends PlanDoc | TableDoc>(wire: Wire<D>, change: (doc: D) => void) => {
    const n = wire.edit(change);
    await wire.until(() => wire.saved >= n);
  };
  let said = 0;
  return {
    async stageKey({ signOut } = { signOut: false }) {
      const made = await ask<{ key: string }>('POST', `/api/workshops/${workshop.id}/keys`, {
        which: 'stage',
        signOut,
      });
      return made.body.key;
    },
    plan: editPlan,
    table: (place, change) => edit(tables[place]!, change),
    async start(kind, now = Date.now()) {
      const step = agendaIn(plan).find((other) => other.kind === kind)!;
      await editPlan((doc) => startStep(doc, 'test', step, now));
      return step;
    },
    async say(place, card, text) {
      const id = `said-${(said += 1)}`;
      const author = { id: 'p', name: 'Priya' };
      await edit(tables[place]!, (doc) =>
        addResponse(doc, 'test', { id, card, text, author, at: Date.now() }),
      );
      return id;
    },
    close: () => Promise.all([close(), ...tables.map((wire) => wire.close())]),
  };
}
