/**
 * A workshop's plan without any table, for somebody who has not chosen a table yet.
 * @module
 */
import type { Store } from 'solid-js/store';
import { PLAN_ROOTS, type PlanView } from '../../shared/model/plan/plan-view.ts';
import { type LiveDocument, openDocument } from './document/live-document.ts';
import { planPath } from '../../shared/protocol/rooms.ts';
import { createProjection } from './document/projection.ts';

export type PlanSession = Pick<LiveDocument, 'ready' | 'closed'> & {
  plan: Store<PlanView>;
  /** Closes the session and deletes what this device kept of the plan. */
  forget(): Promise<void>;
};

/** Opens a workshop's plan. Must run under a Solid owner, whose end closes the connection. */
export function createPlanSession(workshop: string): PlanSession {
  const { connection, ready, closed } = openDocument(planPath(workshop));
  const plan = createProjection(connection.doc, PLAN_ROOTS);
  return { plan, ready, closed, forget: () => connection.forget() };
}
