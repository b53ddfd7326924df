/** Keeping the finishing time: what is taken from whom. */
import { describe, expect, test } from 'vitest';
import { newDocument, readDocument } from '../../../../../shared/model/document.ts';
import { putStep } from '../../../../../shared/model/plan/agenda-edits.ts';
import { agendaOf, PLAN_ROOTS, type PlanStep } from '../../../../../shared/model/plan/plan-view.ts';
import { replan, retime } from '../../../../../shared/model/plan/replan.ts';
import { dice } from '../../../../support/random.ts';

const step = (id: string, minutes: number, kind: PlanStep['kind'] = 'cards', planned?: number): PlanStep => ({
  id,
  title: id,
  kind,
  minutes,
  deck: null,
  ids: [],
  instructions: '',
  facilitatorNote: '',
  order: 0,
  ...(planned !== undefined && { planned }),
});
const minutesOf = (steps: PlanStep[], over: number) =>
  Object.fromEntries(replan(steps, over).steps.map(({ id, to }) => [id, to]));

describe('what is taken from whom', () => {
  test('in proportion to how long the steps are', () => {
    expect(minutesOf([step('long', 60), step('short', 20), step('middle', 40)], 12)).toEqual({
      long: 54,
      short: 18,
      middle: 36,
    });
  });
  test('breaks last', () => {
    expect(minutesOf([step('work', 10), step('coffee', 15, 'break')], 5)).toEqual({ work: 5 });
    expect(minutesOf([step('work', 10), step('coffee', 15, 'break')], 7)).toEqual({ work: 5, coffee: 13 });
  });
  test('never below half of what was planned, also the second time; what is missing is told', () => {
    expect(replan([step('work', 9)], 20)).toEqual({ steps: [{ id: 'work', from: 9, to: 5 }], short: 16 });
    expect(replan([step('work', 6, 'cards', 10)], 20)).toEqual({
      steps: [{ id: 'work', from: 6, to: 5 }],
      short: 19,
    });
    expect(replan([], 3)).toEqual({ steps: [], short: 3 });
  });
  test('whatever the agenda: what is taken and what is missing make up what was over', () => {
    const { below } = dice(3);
    for (let round = 0; round < 300; round += 1) {
      const steps = Array.from({ length: below(8) }, (_, n) =>
        step(`s${n}`, 1 + below(90), below(4) === 0 ? 'break' : 'cards'),
      );
      const over = below(60);
      const plan = replan(steps, over);
      expect(plan.steps.reduce((sum, { from, to }) => sum + from - to, 0) + plan.short).toBe(over);
      for (const { from, to } of plan.steps) expect(to).toBeGreaterThanOrEqual(from / 2);
    }
  });
});

test('written, the minutes are others and what was planned is kept; taken back, nothing of it is left', () => {
  const doc = newDocument('plan');
  putStep(doc, 'test', step('work', 30));
  const read = () => agendaOf(readDocument(doc, PLAN_ROOTS))[0];
  retime(doc, 'test', [{ id: 'work', to: 20 }]);
  expect(read()).toMatchObject({ minutes: 20, planned: 30 });
  retime(doc, 'test', [
    { id: 'work', to: 18 },
    { id: 'gone', to: 5 },
  ]);
  expect(read()).toMatchObject({ minutes: 18, planned: 30 });
  retime(doc, 'test', [{ id: 'work', to: 30 }]);
  expect(read()).toMatchObject({ minutes: 30 });
  expect(read()?.planned).toBeUndefined();
});
