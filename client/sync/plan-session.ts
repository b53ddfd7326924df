/**
 * A workshop's plan alone, for somebody who has not chosen a table yet.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { Store } from 'solid-js/store';
import { PLAN_READERS, type PlanView } from '../../shared/model/plan-view.ts';
import { makeConnection } from './connection.ts';
import { createProjection } from './projection.ts';

export type PlanSession = {
  plan: Store<PlanView>;
  /** As in a table's session. */
  ready: Accessor<boolean>;
  /** As in a table's session. */
  closed: Accessor<{ code: number; reason: string } | undefined>;
  forget(): Promise<void>;
};

/** Must run under a Solid owner, whose end closes the connection. */
export function createPlanSession(workshop: string): PlanSession {
  const [facts, setFacts] = createSignal(0, { equals: false });
  const connection = makeConnection(`${workshop}/plan`, () => setFacts(0));
  onCleanup(() => connection.close());
  const [ready, setReady] = createSignal(false);
  void connection.arrived.then(() => setReady(true));
  const plan = createProjection<PlanView>(connection.doc, PLAN_READERS);
  const closed = () => {
    facts();
    return connection.closed();
  };
  return { plan, ready, closed, forget: () => connection.forget() };
}
