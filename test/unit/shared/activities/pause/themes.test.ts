import { describe, expect, test } from 'vitest';
import { sortingOf, thoughtsShared } from '../../../../../shared/activities/pause/themes.ts';
import type { ResponseView, ThemeView } from '../../../../../shared/model/table/table-view.ts';
import { pauseCard } from '../../../../../shared/activities/pause/model/thoughts.ts';

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
