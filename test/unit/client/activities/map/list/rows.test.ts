import { describe, expect, it } from 'vitest';
import { cellAfter } from '../../../../../../client/activities/map/list/grid-keys.ts';
import {
  holds,
  keepSame,
  namesIn,
  rowsOf,
  sorted,
} from '../../../../../../client/activities/map/list/rows.ts';
import type { DrawnMap } from '../../../../../../shared/activities/map/model/drawn-map.ts';
import type { Tie } from '../../../../../../shared/activities/map/model/map-view.ts';

const tie = (id: string, from: string, to: string, more: Partial<Tie> = {}): Tie => ({
  id,
  from,
  to,
  kind: 'works-with',
  directed: false,
  strength: 2,
  when: 'now',
  ...more,
});
const MAP: DrawnMap = {
  organisations: new Map([
    ['a', { id: 'a', kind: 'primary', name: 'Abbey' }],
    ['b', { id: 'b', kind: 'secondary', name: 'Brook', size: 900 }],
    ['c', { id: 'c', kind: 'health', name: '' }],
  ]),
  ties: [tie('1', 'a', 'b'), tie('2', 'c', 'a', { kind: 'supports', directed: true, when: 'planned' })],
  networks: [
    { id: 'n', name: 'River', basis: 'phase', rank: 1, lead: 'b', members: new Map([['a', 'now']]) },
    { id: 'm', name: 'Hill', basis: 'phase', rank: 2, lead: 'gone', members: new Map([['a', 'planned']]) },
  ],
};

describe('a map as rows', () => {
  it('tells ties from each end, and networks by name', () => {
    const { organisations, networks } = rowsOf(MAP);
    expect(organisations.map(({ ties }) => ties)).toEqual([
      'working with Brook; supported by Without a name (hoped for)',
      'working with Abbey',
      'supporting Abbey (hoped for)',
    ]);
    expect(organisations[0]?.networks).toBe('River, Hill');
    expect(networks.map(({ lead, count }) => [lead, count])).toEqual([
      ['Brook', 1],
      ['', 1],
    ]);
  });

  it('keeps the rows that say the same as before, and only those', () => {
    const before = keepSame(new Map(), rowsOf(MAP).organisations);
    const renamed: DrawnMap = {
      ...MAP,
      organisations: new Map(MAP.organisations).set('b', { id: 'b', kind: 'secondary', name: 'Beck' }),
    };
    const after = keepSame(before, rowsOf(renamed).organisations);
    // Abbey's ties name Brook, so it says something else now; the third does not.
    expect(['a', 'b', 'c'].map((id) => after.get(id) === before.get(id))).toEqual([false, false, true]);
  });

  it('sorts numbers by size and leaves blanks at the end both ways', () => {
    const sizes = [9, undefined, 100, 20];
    expect(sorted(sizes, (size) => size, false)).toEqual([9, 20, 100, undefined]);
    expect(sorted(sizes, (size) => size, true)).toEqual([100, 20, 9, undefined]);
    const names = ['School 10', '', 'school 9', 'École'];
    expect(sorted(names, (name) => name, false)).toEqual(['École', 'school 9', 'School 10', '']);
  });

  it('finds rows that hold every word, wherever it stands', () => {
    expect(holds(['Harbour', 'Coast Road'], 'road harb')).toBe(true);
    expect(holds(['Harbour', 'Coast Road'], 'road hilltop')).toBe(false);
    expect(holds(['École St. Zoë’s'], "ecole st zoe's")).toBe(true);
  });
});

describe('names from a list', () => {
  it('leaves out blanks, doubles and what is there, and takes the first cell of a pasted row', () => {
    const text = ' Abbey \r\n\nHilltop\tPrimary\t210\nhilltop\nBROOK';
    expect(namesIn(text, ['Brook'])).toEqual({ names: ['Abbey', 'Hilltop'], already: ['hilltop', 'BROOK'] });
  });

  it('knows a name however it is written', () => {
    const known = ['St. Zoë’s  School'];
    const written = ["St Zoe's School", 'ST ZOË´S SCHOOL', 'St Zoë‘s School', 'St Zoës School'];
    expect(namesIn(written.join('\n'), known)).toEqual({
      names: ['St Zoës School'],
      already: written.slice(0, 3),
    });
  });
});

describe('keys in a grid', () => {
  const size = { rows: 30, columns: 4 };
  const after = (key: string, row: number, column: number, ctrlKey = false) =>
    cellAfter({ key, ctrlKey, metaKey: false }, { row, column }, size);

  it('walk, and stop at the edges', () => {
    expect(after('ArrowDown', 29, 1)).toEqual({ row: 29, column: 1 });
    expect(after('ArrowLeft', 3, 0)).toEqual({ row: 3, column: 0 });
    expect(after('PageDown', 25, 2)).toEqual({ row: 29, column: 2 });
    expect(after('Home', 7, 3)).toEqual({ row: 7, column: 0 });
    expect(after('End', 7, 0, true)).toEqual({ row: 29, column: 3 });
    expect(after('a', 7, 0)).toBeUndefined();
  });
});
