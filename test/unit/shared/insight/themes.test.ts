import { describe, expect, test } from 'vitest';
import { pausesToReveal, sortingOf, thoughtsShared } from '../../../../shared/insight/themes.ts';
import type { PlanStep, PlanView } from '../../../../shared/model/plan-view.ts';
import type { ResponseView, ThemeView } from '../../../../shared/model/table-view.ts';
import { pauseCard, thoughtsKey } from '../../../../shared/model/thoughts.ts';

const thought = (id: string, rank: number, rest: Partial<ResponseView> = {}): ResponseView => ({
  id,
  card: pauseCard('p1'),
  text: id,
  author: { id: 'g', name: 'Grace' },
  rank,
  at: 1,
  ...rest,
});
const theme = (id: string, rank: number, rest: Partial<ThemeView> = {}): ThemeView => ({
  id,
  step: 'p1',
  name: id,
  rank,
  ...rest,
});
const keyed = <T extends { id: string }>(...all: T[]) => Object.fromEntries(all.map((one) => [one.id, one]));
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('what a table reads of a pause', () => {
  test('its own thoughts, then the room’s; nothing of another pause, no card’s responses, nothing taken away', () => {
    const table = {
      responses: keyed(
        thought('b', 2),
        thought('a', 1),
        thought('answer', 3, { card: 'focus-1' }),
        thought('gone', 4, { removedBy: 'g' }),
      ),
    };
    const plan = { thoughts: keyed(thought('r', 1), thought('later', 2, { card: pauseCard('p2') })) };
    const shared = thoughtsShared('p1', table, plan);
    expect(shared.map(({ id, from }) => [id, from])).toEqual([
      ['a', 'table'],
      ['b', 'table'],
      ['r', 'room'],
    ]);
  });
});

describe('sorting', () => {
  const table = (themes: ThemeView[], sorted: Record<string, string>) => ({
    responses: keyed(thought('a', 1), thought('b', 2)),
    themes: keyed(...themes),
    sorted,
  });
  const plan = { thoughts: keyed(thought('r', 1)) };

  test('a thought lies in its theme, and on the pile without one', () => {
    const { pile, themes } = sortingOf('p1', table([theme('y', 2), theme('x', 1)], { b: 'x', r: 'x' }), plan);
    expect(ids(pile)).toEqual(['a']);
    expect(themes.map(({ theme: { id }, thoughts }) => [id, ids(thoughts)])).toEqual([
      ['x', ['b', 'r']],
      ['y', []],
    ]);
  });

  test('no thought is lost with its theme: taken away, unknown, or of another pause', () => {
    const themes = [theme('x', 1, { removedBy: 'g' }), theme('z', 2, { step: 'p2' })];
    const sorting = sortingOf('p1', table(themes, { a: 'x', b: 'unknown', r: 'z' }), plan);
    expect(ids(sorting.pile)).toEqual(['a', 'b', 'r']);
    expect(sorting.themes).toEqual([]);
  });
});

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
