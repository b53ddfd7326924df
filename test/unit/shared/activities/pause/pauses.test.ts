import { describe, expect, test } from 'vitest';
import { isWriting, pausesToReveal } from '../../../../../shared/activities/pause/pauses.ts';
import type { PlanStep, PlanView } from '../../../../../shared/model/plan/plan-view.ts';
import { thoughtsKey } from '../../../../../shared/activities/pause/model/thoughts.ts';

const keyed = <T extends { id: string }>(...all: T[]) => Object.fromEntries(all.map((one) => [one.id, one]));
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('which pauses can be revealed', () => {
  const step = (id: string, order: number, kind: PlanStep['kind'] = 'pause'): PlanStep => ({
    id,
    title: id,
    kind,
    minutes: 5,
    deck: null,
    ids: [],
    instructions: 'Write.',
    facilitatorNote: '',
    order,
  });
  const plan = (run: PlanView['run'], revealed: string[] = []) =>
    ({
      agenda: keyed(step('first', 1), step('cards', 2, 'cards'), step('second', 3), step('third', 4)),
      run,
      begun: {},
      results: Object.fromEntries(
        revealed.map((id) => [thoughtsKey(id), { kind: 'thoughts', at: 1, shown: 1, held: false }]),
      ),
    }) as unknown as PlanView;

  test('none before the first, the running one first, then those that ran, the latest first', () => {
    expect(pausesToReveal(plan({}))).toEqual([]);
    expect(ids(pausesToReveal(plan({ step: 'cards', place: 2 })))).toEqual(['first']);
    expect(ids(pausesToReveal(plan({ step: 'second', place: 3 })))).toEqual(['second', 'first']);
  });

  test('going back leaves what was revealed within reach', () => {
    expect(ids(pausesToReveal(plan({ step: 'first', place: 1 }, ['third'])))).toEqual(['first', 'third']);
  });

  test('a step that was taken out while it ran still says how far the room has come', () => {
    expect(ids(pausesToReveal(plan({ step: 'gone', place: 2 })))).toEqual(['first']);
  });
});

test('people are writing while the clock of that pause runs and has time left', () => {
  const clock = { title: 'Pause', totalMs: 1_000, endsAt: 5_000 };
  expect(isWriting({ step: 'p1', clock }, 'p1', 4_999)).toBe(true);
  expect(isWriting({ step: 'p1', clock }, 'p1', 5_000)).toBe(false);
  expect(isWriting({ step: 'cards', clock }, 'p1', 4_000)).toBe(false);
  expect(isWriting({ step: 'p1', clock: { title: 'Pause', totalMs: 1_000, leftMs: 500 } }, 'p1', 4_000)).toBe(
    false,
  );
  expect(isWriting({ step: 'p1' }, 'p1', 4_000)).toBe(false);
});
