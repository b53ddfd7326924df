/** A table's grid: what it says, what it asks, and how two people's marks meet. */
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import * as edits from '../../../../../shared/activities/brokerage/edits.ts';
import { ASKS_AFTER, asksOf } from '../../../../../shared/activities/brokerage/insight.ts';
import { headlineOf, tableGridOf } from '../../../../../shared/activities/brokerage/room.ts';
import { type Role, rowsOf, shortName } from '../../../../../shared/activities/brokerage/rows.ts';
import { gridOf, MOST_COLUMNS, outcomeOf } from '../../../../../shared/activities/brokerage/view.ts';
import { roles } from '../../../../../shared/cards/decks/roles.ts';
import { newDocument, readDocument, type TableDoc } from '../../../../../shared/model/document.ts';
import type { Mark } from '../../../../../shared/model/table/grid.ts';
import { TABLE_ROOTS } from '../../../../../shared/model/table/table-view.ts';

const ORGANISATIONS = ['Council', 'College', 'Millbank', 'Larkrise'].map((name) => ({
  id: name.toLowerCase(),
  name,
  kind: 'other',
}));
const named = (id: string) => ORGANISATIONS.find((one) => one.id === id)!;
const SMALL: Role[] = [
  {
    id: 'a',
    title: 'A: one',
    activities: Array.from({ length: 8 }, (_, at) => `Do the thing number ${at}.`),
  },
];
const view = (doc: TableDoc) => readDocument(doc, TABLE_ROOTS);
const grid = (doc: TableDoc, which: readonly Role[] = SMALL) => gridOf(view(doc), which);
const asks = (doc: TableDoc) => asksOf(grid(doc));

/** A grid of four organisations with marks such as `council a:0 now`; `nobody a:1` says that nobody does. */
function drawn(...marks: string[]): TableDoc {
  const doc = newDocument('table');
  edits.addColumns(doc, null, ORGANISATIONS);
  for (const words of marks) {
    const [who = '', row = '', mark] = words.split(' ');
    if (who === 'nobody') edits.setNobody(doc, null, row, { by: 'ann', at: 1 }, []);
    else edits.setMark(doc, null, { row, organisation: named(who), by: 'ann', at: 1 }, mark as Mark);
  }
  return doc;
}
const all = (who: string, mark: Mark, count: number) =>
  Array.from({ length: count }, (_, at) => `${who} a:${at} ${mark}`);

describe('what a grid says', () => {
  test('an empty cell was not looked at, and never counts as nobody', () => {
    const found = grid(drawn('council a:0 now', 'college a:1 should', 'nobody a:2'));
    expect(found).toMatchObject({ looked: 3, nobody: 1 });
    expect(found.roles[0]!.rows[3]).toMatchObject({ looked: false, nobody: false });
    expect(Object.fromEntries(found.now)).toEqual({ council: 1 });
  });

  test('doing it now takes out that nobody does, and wins over it when both are said at once', () => {
    const doc = drawn('nobody a:0', 'college a:0 should');
    expect(grid(doc).nobody).toBe(1);
    edits.setMark(doc, null, { row: 'a:0', organisation: named('council'), by: 'ann', at: 2 }, 'now');
    expect(view(doc).gridNobody).toEqual({});
    edits.setNobody(doc, null, 'a:0', { by: 'tom', at: 3 }, []);
    expect(grid(doc).roles[0]!.rows[0]).toMatchObject({ nobody: false, now: 1 });
  });

  test('saying that nobody does takes out what was said to be done now, and nothing else', () => {
    const doc = drawn('council a:0 now', 'college a:0 should');
    edits.setNobody(doc, null, 'a:0', { by: 'ann', at: 2 }, ['council', 'college']);
    expect(grid(doc).roles[0]!.rows[0]).toMatchObject({ nobody: true, now: 0 });
    expect(Object.keys(view(doc).gridMarks)).toEqual(['college/a:0']);
  });

  test('two people who mark at once meet in the same cell only, and each mark says whose it is', () => {
    const [ann, tom] = [drawn(), newDocument('table')];
    Y.applyUpdate(tom, Y.encodeStateAsUpdate(ann));
    const put = (doc: TableDoc, by: string, row: string, mark: Mark) =>
      edits.setMark(doc, null, { row, organisation: named('council'), by, at: 1 }, mark);
    put(ann, 'ann', 'a:0', 'helps');
    put(tom, 'tom', 'a:0', 'should');
    put(ann, 'ann', 'a:1', 'now');
    put(tom, 'tom', 'a:2', 'now');
    Y.applyUpdate(tom, Y.encodeStateAsUpdate(ann));
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(tom));
    expect(view(ann).gridMarks).toEqual(view(tom).gridMarks);
    expect(Object.keys(view(ann).gridMarks).sort()).toEqual(['council/a:0', 'council/a:1', 'council/a:2']);
    const { by, mark } = view(ann).gridMarks['council/a:0']!;
    expect([`${by} ${mark}`]).toEqual(by === 'ann' ? ['ann helps'] : ['tom should']);
  });

  test('an organisation taken off keeps its marks for when it comes back, under the name it has then', () => {
    const doc = drawn('council a:0 now');
    edits.removeColumn(doc, null, 'council');
    expect(grid(doc)).toMatchObject({ looked: 0 });
    edits.addColumns(doc, null, [{ ...named('council'), name: 'Eastmere Council' }]);
    expect(grid(doc).columns.at(-1)).toMatchObject({ name: 'Eastmere Council' });
    expect(grid(doc).looked).toBe(1);
    const organisation = { ...named('council'), name: 'The Council' };
    edits.setMark(doc, null, { row: 'a:1', organisation, by: 'ann', at: 1 }, 'helps');
    expect(grid(doc).columns.at(-1)).toMatchObject({ name: 'The Council' });
  });

  test('a grid speaks of forty organisations at most, in the order in which they were chosen', () => {
    const doc = newDocument('table');
    const many = Array.from({ length: 45 }, (_, at) => ({ id: `o${at}`, name: `O ${at}`, kind: '' }));
    edits.addColumns(doc, null, many);
    expect(grid(doc).columns.map(({ id }) => id)).toEqual(many.slice(0, MOST_COLUMNS).map(({ id }) => id));
  });

  test('a report reads it in names', () => {
    const doc = drawn('council a:0 now', 'college a:0 helps', 'millbank a:1 should', 'nobody a:1');
    expect(outcomeOf(view(doc), SMALL)[0]!.rows.slice(0, 3)).toEqual([
      {
        words: 'Do the thing number 0.',
        now: ['Council'],
        helps: ['College'],
        should: [],
        nobody: false,
        looked: true,
      },
      {
        words: 'Do the thing number 1.',
        now: [],
        helps: [],
        should: ['Millbank'],
        nobody: true,
        looked: true,
      },
      { words: 'Do the thing number 2.', now: [], helps: [], should: [], nobody: false, looked: false },
    ]);
  });
});

describe('what a grid asks', () => {
  test('nothing before six rows were looked at', () => {
    expect(ASKS_AFTER).toBe(6);
    const five = ['nobody a:0', 'nobody a:1', 'nobody a:2', 'college a:3 now', 'college a:4 helps'];
    expect(asks(drawn(...five))).toEqual([]);
    expect(asks(drawn(...five, 'council a:5 should')).length).toBeGreaterThan(0);
  });

  test('what nobody does, pointing at the cells that say so', () => {
    const [ask] = asks(drawn(...all('council', 'should', 6), 'nobody a:6', 'nobody a:7'));
    expect(ask).toEqual({
      key: 'nobody',
      ask: 'What does nobody do?',
      says: 'Two things, “Do the thing number 6” among them. Is that how it is, or have we not marked it yet?',
      cells: [{ row: 'a:6' }, { row: 'a:7' }],
    });
  });

  test('what nearly everybody does: three quarters, and three at least', () => {
    const base = all('council', 'now', 6);
    expect(asks(drawn(...base, 'college a:0 now')).map(({ key }) => key)).not.toContain('everyone');
    const five = drawn(...base, 'college a:0 now', 'millbank a:0 now');
    edits.addColumns(five, null, [{ id: 'fifth', name: 'Fifth', kind: '' }]);
    expect(asks(five).map(({ key }) => key)).not.toContain('everyone');
    const ask = asks(drawn(...base, 'college a:0 now', 'millbank a:0 now')).find(
      ({ key }) => key === 'everyone',
    );
    expect(ask?.says).toBe(
      '“Do the thing number 0” is marked for three of four. Do they know about each other?',
    );
    expect(ask?.cells).toEqual(['council', 'college', 'millbank'].map((column) => ({ row: 'a:0', column })));
  });

  test('who carries a lot: half of what was looked at, without a verb on the name', () => {
    const few = drawn(...all('council', 'now', 3), ...all('college', 'helps', 8));
    expect(asks(few).map(({ key }) => key)).toEqual([]);
    const ask = asks(drawn(...all('council', 'now', 6), ...all('college', 'helps', 8)))[0];
    expect(ask?.says).toBe(
      '6 of the 8 we have looked at are marked for Council. Which could be put down, and who would pick them up?',
    );
    expect(ask?.cells).toHaveLength(6);
  });
});

test('every activity of the deck has a short name that is not empty and not long', () => {
  for (const row of rowsOf(roles)) {
    expect(shortName(row).length, row.words).toBeGreaterThan(8);
    expect(shortName(row).length, row.words).toBeLessThan(110);
  }
});

test('the room hears the largest truth in one sentence', () => {
  const of = (id: string, ...marks: string[]) => tableGridOf(id, view(drawn(...marks)), SMALL);
  expect(headlineOf([of('1'), of('2')])).toBe('');
  // Where somebody only helps, nothing is said of who does it.
  for (const mark of ['now', 'helps'])
    expect(headlineOf([of('1', `council a:0 ${mark}`)])).toBe(
      'No table has found anything yet that nobody does.',
    );
  expect(headlineOf([of('1', 'nobody a:0'), of('2', 'nobody a:0'), of('3', 'nobody a:1')])).toBe(
    '2 of 3 tables say nobody does this: “Do the thing number 0”.',
  );
  expect(headlineOf([of('1', 'nobody a:0'), of('2', 'nobody a:1'), of('3')])).toBe(
    '2 tables each found something else that nobody does.',
  );
});
