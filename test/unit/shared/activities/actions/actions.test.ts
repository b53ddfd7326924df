/** What an action is: its state, its date, where it came from, and what nobody has taken on. */
import { describe, expect, test } from 'vitest';
import { dueOf } from '../../../../../shared/activities/actions/due.ts';
import { inOrder, monthOf, stateOf } from '../../../../../shared/activities/actions/order.ts';
import { actionsIn, MOST_OF_A_TABLE } from '../../../../../shared/activities/actions/room.ts';
import { DIRECTLY, sourceOf } from '../../../../../shared/activities/actions/source.ts';
import { waitingAt } from '../../../../../shared/activities/actions/waiting.ts';
import { askedId } from '../../../../../shared/cards/asked.ts';
import { newDocument, root } from '../../../../../shared/model/document.ts';
import { readEntry } from '../../../../../shared/model/root.ts';
import {
  addAction,
  changeAction,
  removeAction,
  restoreAction,
} from '../../../../../shared/model/table/action-edits.ts';
import { type ActionView, TABLE_ROOTS } from '../../../../../shared/model/table/table-view.ts';

const NOVEMBER = Date.UTC(2026, 10, 20);
const action = (id: string, more: Partial<ActionView> = {}): ActionView => ({
  id,
  what: id,
  who: '',
  by: '',
  card: DIRECTLY,
  rank: 1,
  ...more,
});
const newTable = () => {
  const doc = newDocument('table');
  const read = (id: string) => readEntry<ActionView>(root(doc, 'actions'), TABLE_ROOTS.actions, id);
  return { doc, read };
};

describe('the state of an action', () => {
  test('is “to do” where nobody said one, and what another version wrote makes nothing unreadable', () => {
    const { doc, read } = newTable();
    addAction(doc, null, { id: 'a', what: 'Ring', who: '', by: '', card: DIRECTLY, at: NOVEMBER });
    expect(stateOf(read('a')!)).toBe('to-do');
    const entry = () => root(doc, 'actions').get('a') as { set(key: string, value: unknown): void };
    for (const odd of ['paused', 7, null]) {
      entry().set('state', odd);
      entry().set('at', 'yesterday');
      expect([odd, read('a')?.what, stateOf(read('a')!)]).toEqual([odd, 'Ring', 'to-do']);
    }
  });

  test('outlives what an older version does: it writes the words one by one, takes away and brings back', () => {
    const { doc, read } = newTable();
    addAction(doc, null, { id: 'a', what: 'Ring', who: '', by: '', card: DIRECTLY });
    changeAction(doc, null, 'a', { state: 'under-way' });
    // All that an older version writes to an action that is there.
    changeAction(doc, null, 'a', { what: 'Ring first', who: 'Bea', by: 'May' });
    removeAction(doc, null, 'a', 'tom');
    restoreAction(doc, null, 'a');
    expect(read('a')).toMatchObject({ state: 'under-way', what: 'Ring first', who: 'Bea' });
  });
});

describe('by when', () => {
  test.each([
    ['12 December', '2026-12-12'],
    ['by Friday 12th of Dec', '2026-12-12'],
    ['Dec 12th, with the others', '2026-12-12'],
    ['13 January', '2027-01-13'],
    ['3 November', '2026-11-03'],
    ['3 Sept', '2027-09-03'],
    ['31/1/27', '2027-01-31'],
    ['31.01.2027', '2027-01-31'],
    ['2027-02-28', '2027-02-28'],
    ['1 March 2028', '2028-03-01'],
    ['29 February', '2028-02-29'],
    ['31 June', undefined],
    ['2027-02-30', undefined],
    ['half-term', undefined],
    ['maybe', undefined],
    ['', undefined],
  ])('“%s” is %s', (by, date) => expect(dueOf(by, NOVEMBER)).toBe(date));

  test('a list is in order of what is open, of dates, and of the list where there are none', () => {
    const list = [
      action('let go', { state: 'let-go', by: '1 December' }),
      action('done', { state: 'done', by: '2 December' }),
      action('no date', { by: 'soon', rank: 2 }),
      action('no date first', { rank: 1 }),
      action('late', { by: '13 January', state: 'under-way' }),
      action('early', { by: '12 December', at: NOVEMBER }),
      action('gone', { removedBy: 'tom' }),
    ];
    expect(inOrder(list, NOVEMBER)).toEqual(['early', 'late', 'no date first', 'no date', 'done', 'let go']);
  });

  test('months are called as people call them', () => {
    const months = ['2026-11-28', '2026-12-06', '2027-01-13', undefined].map((due) =>
      monthOf(due, '2026-11-20'),
    );
    expect(months).toEqual(['This month', 'December', 'January 2027', 'No date yet']);
  });
});

test('where an action came from: a card, a card of one’s own, a theme, another question, nowhere', () => {
  const themes = { t: { id: 't', step: 'pause-1', name: ' Saying no ', rank: 1 } };
  const of = (card: string, theme?: string) => sourceOf({ card, ...(theme && { theme }) }, { themes });
  expect(of('ownership-2')).toEqual({ kind: 'card', card: 'ownership-2', code: 'O2' });
  expect(of('own-1')).toEqual({ kind: 'own', card: 'own-1' });
  expect(of('ownership-2', 't')).toEqual({ kind: 'theme', words: 'Saying no', step: 'pause-1' });
  // A theme that this copy of the document does not hold leaves the card it was carried to.
  for (const gone of ['u', 'constructor']) expect(of('ownership-2', gone)).toMatchObject({ kind: 'card' });
  const story = askedId('practice', 'west', 'use');
  expect(of(story)).toEqual({ kind: 'asked', id: story, deck: 'practice', item: 'west' });
  expect(of(DIRECTLY)).toEqual({ kind: 'directly' });
});

describe('waiting for somebody', () => {
  const said = (id: string, rank: number, more = {}) => ({
    id,
    card: 'ownership-2',
    text: id,
    author: { id: 'p', name: 'Priya' },
    rank,
    at: 1,
    ...more,
  });
  const table = {
    responses: {
      a: said('a', 1),
      b: said('b', 2),
      one: said('one', 3),
      gone: said('gone', 4, { removedBy: 'p' }),
    },
    agreements: {
      'a/1': true as const,
      'a/2': true as const,
      'b/1': true as const,
      'b/2': true as const,
      'b/3': true as const,
      'one/1': true as const,
      'gone/1': true as const,
      'gone/2': true as const,
      'nowhere/1': true as const,
      'nowhere/2': true as const,
    },
    actions: {},
    picks: { 'start/quick-win': 2, 'start/shared-issue': 1, 'other/x': 1 },
    uses: { west: 5 },
  };
  const names = (waiting: ReturnType<typeof waitingAt>) =>
    waiting.map((each) => (each.kind === 'agreed' ? each.response : each.card));

  test('what most agree with, then what was chosen and could be used; one voice is not enough', () => {
    const [quick, shared, use] = [
      askedId('starting-well', 'quick-win', 0),
      askedId('starting-well', 'shared-issue', 0),
      askedId('practice', 'west', 'use'),
    ];
    expect(names(waitingAt(table))).toEqual(['b', 'a', shared, quick, use]);
    const taken = {
      x: action('x', { card: 'ownership-2', response: 'b' }),
      y: action('y', { card: shared }),
      z: action('z', { card: use }),
    };
    expect(names(waitingAt({ ...table, actions: taken }))).toEqual(['a', quick]);
    // Taken away, it waits again.
    const again = { ...taken, x: { ...taken.x, removedBy: 'tom' } };
    expect(names(waitingAt({ ...table, actions: again }))).toEqual(['b', 'a', quick]);
  });
});

test('a list of the room leaves out what was taken away, and is bounded', () => {
  const { doc } = newTable();
  for (let n = 0; n < MOST_OF_A_TABLE + 5; n += 1)
    addAction(doc, null, {
      id: `a${n}`,
      what: `${n}`,
      who: '',
      by: '12 December',
      card: DIRECTLY,
      at: NOVEMBER,
    });
  removeAction(doc, null, 'a0', 'tom');
  const found = actionsIn(doc, 4, NOVEMBER);
  expect(found).toHaveLength(MOST_OF_A_TABLE);
  expect(found[0]).toEqual({
    id: 'a1',
    what: '1',
    who: '',
    by: '12 December',
    rank: 2,
    table: 4,
    due: '2026-12-12',
    state: 'to-do',
    source: { kind: 'directly' },
  });
});
