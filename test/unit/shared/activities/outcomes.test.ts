/** What a table comes to with the method, as stage and report read it: written by the edits, read from the document. */
import { expect, test } from 'vitest';
import { listOfSide, MOVE, MOVE_WHY, moveOf } from '../../../../shared/activities/approaches/moves.ts';
import { mostOn, roomMoves, tablesOn } from '../../../../shared/activities/approaches/room.ts';
import { agreedRules, RULES, wordingOf } from '../../../../shared/activities/ideas/rules.ts';
import { CHOSEN_STARTS } from '../../../../shared/cards/asked.ts';
import { noticed, roomStarts } from '../../../../shared/activities/starting-well/starts.ts';
import { ideas } from '../../../../shared/cards/decks/ideas.ts';
import { newDocument, readDocument, root, type TableDoc } from '../../../../shared/model/document.ts';
import { picksFrom, setPick, setSettled } from '../../../../shared/model/table/pick-edits.ts';
import { addRemark } from '../../../../shared/model/table/remark-edits.ts';
import { TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';

const table = (change: (doc: TableDoc) => void) => {
  const doc = newDocument('table');
  change(doc);
  return readDocument(doc, TABLE_ROOTS);
};
const pick = (doc: TableDoc, list: string, ...items: string[]) =>
  items.forEach((item, at) => setPick(doc, 'test', list, item, at + 1));

test('what is picked stands in the order in which it was, and is put back alone', () => {
  const view = table((doc) => {
    pick(doc, 'start', 'openness', 'quick-win', 'classrooms');
    setPick(doc, 'test', 'start', 'quick-win', undefined);
    setPick(doc, 'test', 'starting', 'openness', 9);
  });
  expect(picksFrom(view, 'start')).toEqual(['openness', 'classrooms']);
});

test('a move has both sides in the deck’s order, its reasons, and when it was settled first', () => {
  const view = table((doc) => {
    pick(doc, listOfSide('now'), 'directing');
    pick(doc, listOfSide('next'), 'enquiring', 'consulting', 'no-such-approach');
    addRemark(doc, 'test', { id: 'r', about: MOVE_WHY, text: 'Ask first.' });
    setSettled(doc, 'test', MOVE, { at: 5, by: 'p1' });
    setSettled(doc, 'test', MOVE, { at: 6, by: 'p2' });
  });
  expect(moveOf(view)).toEqual({
    now: ['directing'],
    next: ['consulting', 'enquiring'],
    why: 'Ask first.',
    settled: { at: 5, by: 'p1' },
  });
});

test('all tables’ moves: who is where, who still talks, and the largest group of each side', () => {
  const moved = (now: string, next: string) =>
    table((doc) => {
      pick(doc, listOfSide('now'), now);
      pick(doc, listOfSide('next'), next);
    });
  const moves = roomMoves([
    { number: 1, view: moved('directing', 'consulting') },
    { number: 2, view: table((doc) => pick(doc, listOfSide('now'), 'directing')) },
    { number: 3, view: moved('responding', 'consulting') },
  ]);
  expect(moves.talking).toEqual([2]);
  expect(tablesOn(moves, 'next', 'consulting')).toEqual([1, 3]);
  expect(mostOn(moves, 'next')).toEqual({ approach: 'consulting', tables: 2 });
  expect(mostOn(moves, 'now')).toEqual({ approach: 'directing', tables: 1 });
  expect(mostOn(roomMoves([]), 'now')).toBeUndefined();
});

test('agreed rules are in the table’s own words, or else in the draft’s', () => {
  const [first, second] = ideas.flatMap(({ items }) => items).filter(({ clause }) => clause !== undefined);
  const view = table((doc) => {
    pick(doc, RULES, second!.id, first!.id);
    addRemark(doc, 'test', { id: 'r', about: wordingOf(second!.id), text: 'Ours.' });
  });
  expect(agreedRules(view).map(({ id, text }) => [id, text])).toEqual([
    [first!.id, first!.clause],
    [second!.id, 'Ours.'],
  ]);
});

test('what stands out in starting well, and all tables together', () => {
  const counts = { 'shared-issues': { 'not-yet': 3 }, resources: { yes: 1, 'not-yet': 1, 'not-for-us': 1 } };
  expect(noticed(3, counts)).toBe(
    'All three said “not yet” to “Find a shared issue”. You are split on “Go looking for resources”.',
  );
  expect(noticed(3, {})).toBe('');
  const view = table((doc) => {
    pick(doc, CHOSEN_STARTS, 'resources');
    const shown = { people: 3, counts, by: { id: 'p', name: 'Tom' }, kinds: {} };
    root(doc, 'spreads').set('starting-well', { finished: 3, shown });
  });
  const { people, rows } = roomStarts([
    { number: 1, view },
    { number: 2, view },
  ]);
  expect(people).toBe(6);
  expect(rows.find(({ process }) => process === 'resources')).toEqual({
    process: 'resources',
    counts: { yes: 2, 'not-yet': 2, 'not-for-us': 2 },
    chosenBy: [1, 2],
  });
});
