import { describe, expect, test } from 'vitest';
import { resizeTables } from '../../../../../client/door/starting/table-names.ts';

describe('the names of tables while their number changes', () => {
  test('starts with birds', () => expect(resizeTables([], 3)).toEqual(['Heron', 'Wren', 'Owl']));
  test('keeps what somebody typed', () => {
    expect(resizeTables(['Primary heads', 'Wren'], 3)).toEqual(['Primary heads', 'Wren', 'Heron']);
  });
  test('takes tables from the end', () => expect(resizeTables(['A', 'B', 'C'], 2)).toEqual(['A', 'B']));
  test('never offers a name twice, and numbers the tables once the birds are gone', () => {
    const names = resizeTables([], 40);
    expect(new Set(names).size).toBe(40);
    expect(names.at(-1)).toBe('Table 40');
  });
});
