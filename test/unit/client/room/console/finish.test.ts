import { agendaIn } from '../../../../../shared/model/plan/plan-document.ts';
import { expect, test } from 'vitest';
import { finishingTime, totalMinutes } from '../../../../../client/room/console/runner/finish.ts';
import { removeStep } from '../../../../../shared/model/plan/agenda-edits.ts';
import { createPlan } from '../../../../../shared/model/plan/plan-edits.ts';
import { PLAN_ROOTS, type PlanView, stepsToCome } from '../../../../../shared/model/plan/plan-view.ts';
import { holdClock, startClock, startStep } from '../../../../../shared/model/plan/run-edits.ts';
import { newDocument, readDocument, type PlanDoc } from '../../../../../shared/model/document.ts';

const NOW = 1_700_000_000_000;
const minutes = (count: number) => count * 60_000;

function plan() {
  const doc = newDocument('plan');
  createPlan(doc, { title: 'Eastmere', format: 'new-partners', tables: [{ id: 't1', name: 'Heron' }] });
  return doc;
}
function viewOf(doc: PlanDoc): PlanView {
  return readDocument(doc, PLAN_ROOTS);
}

test('before the first step it all lies ahead', () => {
  const view = viewOf(plan());
  expect(totalMinutes(view)).toBe(60);
  expect(finishingTime(view, NOW)).toBe(NOW + minutes(60));
});

test('what is left of the running step, and the steps after it', () => {
  const doc = plan();
  const [first, second] = agendaIn(doc);
  startStep(doc, null, second!, NOW);
  startClock(doc, null, NOW);
  const later = 60 - first!.minutes - second!.minutes;
  const end = NOW + minutes(second!.minutes + later);
  expect(finishingTime(viewOf(doc), NOW)).toBe(end);
  // Time that runs changes nothing; time that is held moves the end.
  expect(finishingTime(viewOf(doc), NOW + minutes(2))).toBe(end);
  holdClock(doc, null, NOW + minutes(2));
  expect(finishingTime(viewOf(doc), NOW + minutes(3))).toBe(end + minutes(1));
});

test('a step that has run over is expected to end any moment', () => {
  const doc = plan();
  const [first] = agendaIn(doc);
  startStep(doc, null, first!, NOW);
  startClock(doc, null, NOW);
  const late = NOW + minutes(first!.minutes + 7);
  expect(finishingTime(viewOf(doc), late)).toBe(late + minutes(60 - first!.minutes));
});

test('a running step that was taken out: what comes after its place still comes', () => {
  const doc = plan();
  const [first, second, third] = agendaIn(doc);
  startStep(doc, null, second!, NOW);
  removeStep(doc, null, second!.id);
  expect(stepsToCome(viewOf(doc))[0]?.id).toBe(third!.id);
  expect(stepsToCome(viewOf(doc)).map(({ id }) => id)).not.toContain(first!.id);
});
