/** A table is called quiet only where people are asked to talk and write. */
import { expect, test } from 'vitest';
import { isAtWork } from '../../../../../client/room/console/tables/board.ts';
import { newDocument, readDocument } from '../../../../../shared/model/document.ts';
import { agendaIn } from '../../../../../shared/model/plan/plan-document.ts';
import { createPlan } from '../../../../../shared/model/plan/plan-edits.ts';
import { PLAN_ROOTS } from '../../../../../shared/model/plan/plan-view.ts';
import { setPensDown, startStep } from '../../../../../shared/model/plan/run-edits.ts';

test('no table is quiet before the first step, in a silence that was asked for, in a break, or with pens down', () => {
  const doc = newDocument('plan');
  createPlan(doc, { title: 'Eastmere', format: 'strategic-exchange', tables: [{ id: 't1', name: 'Heron' }] });
  const atWork = () => isAtWork(readDocument(doc, PLAN_ROOTS));
  const begin = (kind: string) =>
    startStep(
      doc,
      null,
      agendaIn(doc).find((step) => step.kind === kind)!,
      Date.now(),
    );
  expect(atWork()).toBe(false);
  begin('cards');
  expect(atWork()).toBe(true);
  setPensDown(doc, null, true);
  expect(atWork()).toBe(false);
  setPensDown(doc, null, false);
  for (const kind of ['pause', 'break']) {
    begin(kind);
    expect(atWork(), kind).toBe(false);
  }
  begin('cards');
  expect(atWork()).toBe(true);
});
