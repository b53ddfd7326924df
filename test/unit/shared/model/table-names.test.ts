import { expect, test } from 'vitest';
import { numberTables, ownName, tableTitle } from '../../../../shared/model/plan/table-names.ts';

test.each([
  ['Kingfisher', 'Kingfisher'],
  ['Table 4 Kingfisher', 'Kingfisher'],
  ['table 4: Kingfisher', 'Kingfisher'],
  ['Table 4', ''],
  ['Tablecloth', 'Tablecloth'],
])('the own name of %j is %j', (name, own) => {
  expect(ownName(name)).toBe(own);
});

test('tables are numbered by their place', () => {
  const [first, second] = numberTables([
    { id: 'a', name: 'Heron', here: 3 },
    { id: 'b', name: 'Table 2' },
  ]);
  expect(first).toEqual({ id: 'a', number: 1, name: 'Heron', here: 3 });
  expect(first && tableTitle(first)).toBe('Table 1, Heron');
  expect(second && tableTitle(second)).toBe('Table 2');
});

test('a numbered table keeps what else is known of it', () => {
  const [table] = numberTables([{ id: 'a', name: 'Heron', here: 0, madeUp: 5 }]);
  expect(table).toMatchObject({ number: 1, madeUp: 5 });
});
