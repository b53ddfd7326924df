import { describe, expect, test } from 'vitest';
import { hereWords, tablesShown, suggestTable } from '../../../../../client/door/joining/suggest-table.ts';

const room = (...here: number[]) => here.map((count, index) => ({ id: `t${index + 1}`, here: count }));

describe('which table to offer', () => {
  test('the only one', () => expect(suggestTable(room(5))).toBe('t1'));
  test('the emptiest, and the earlier of two', () => expect(suggestTable(room(5, 2, 4, 2))).toBe('t2'));
  test('the one that talks in the sample, whoever else is where', () =>
    expect(suggestTable([...room(0, 3), { id: 'talks', here: 4, madeUp: 5 }])).toBe('talks'));
  test('none in a workshop without tables', () => expect(suggestTable([])).toBeUndefined());
});

test('made-up people are said to be made up', () => {
  expect([{ here: 0 }, { here: 3 }, { here: 3, madeUp: 5 }].map(hereWords)).toEqual([
    'nobody yet',
    '3 here',
    '5 made-up people talk here',
  ]);
});

describe('how much of a long list to show', () => {
  const ids = (tables: readonly { id: string }[]) => tables.map((table) => table.id).join(' ');

  test('all of a short one', () => expect(tablesShown(room(1, 1, 1, 1, 1, 1), 't1')).toHaveLength(6));
  test('the first few of a long one', () => {
    expect(ids(tablesShown(room(1, 1, 1, 1, 1, 1, 1), 't2'))).toBe('t1 t2 t3 t4');
  });
  test('and always the chosen one', () => {
    expect(ids(tablesShown(room(1, 1, 1, 1, 1, 1, 0), 't7'))).toBe('t1 t2 t3 t4 t7');
  });
});
