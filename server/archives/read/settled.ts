/**
 * What of a workshop does not go on where it is opened again: clocks, hands, what everybody was shown. SPEC [E10].
 * @module
 */
import type * as Y from 'yjs';
import {
  type BackstageDoc,
  newDocument,
  type PlanDoc,
  root,
  type TableDoc,
} from '../../../shared/model/document.ts';
import { createBackstage } from '../../../shared/model/plan/plan-edits.ts';
import { isRunning } from '../../../shared/model/plan/countdown.ts';
import { PLAN_ROOTS } from '../../../shared/model/plan/plan-view.ts';
import { holdClock } from '../../../shared/model/plan/run-edits.ts';
import { drop } from '../../../shared/model/put.ts';

/** The clock is held with the time that was left when the archive was made, and nothing stands on everybody's screen. */
export function settlePlan(plan: PlanDoc, madeAt: number): void {
  const clock = PLAN_ROOTS.run.read('clock', root(plan, 'run').get('clock'));
  // A clock that is held already is left as it is: holding it would write it again.
  if (typeof clock === 'object' && 'totalMs' in clock && isRunning(clock)) holdClock(plan, 'server', madeAt);
  plan.transact(() => {
    for (const key of ['spotlight', 'pensDown', 'stage', 'shown']) drop(root(plan, 'run'), key);
    // What opens the old workshop, and the door that is open here.
    for (const key of ['code', 'door', 'call']) drop(root(plan, 'workshop'), key);
  });
}

/** Whoever had a hand up has long been heard. */
export function settleTable(table: TableDoc): void {
  table.transact(() => {
    for (const person of root(table, 'hands').keys()) drop(root(table, 'hands'), person);
  });
}

/** What facilitators find for themselves when the archive does not hold their notes: the notes of its format. */
export function newBackstage(format: string): BackstageDoc {
  const backstage = newDocument('backstage');
  createBackstage(backstage, { format });
  return backstage;
}

/** A client id for the server's own edits that nobody has in the document. */
export function takeFreeClient(doc: Y.Doc, taken: ReadonlySet<number>): void {
  while (doc.store.clients.has(doc.clientID) || taken.has(doc.clientID)) doc.clientID += 1;
}
