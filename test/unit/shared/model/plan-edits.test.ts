import { expect, it } from 'vitest';
import { markRemoved, putPerson, putTables, seatPerson } from '../../../../shared/model/plan/plan-edits.ts';
import { newDocument, root } from '../../../../shared/model/document.ts';

const PRIYA = { id: 'p1', name: 'Priya', kind: 'participant', tableId: 't1' } as const;

it('[F9] whoever was removed is given no seat, is not removed by half, and is not somebody again', () => {
  const doc = newDocument('plan');
  putTables(doc, [
    { id: 't1', name: 'Heron' },
    { id: 't2', name: 'Wren' },
  ]);
  putPerson(doc, PRIYA);
  markRemoved(doc, 'p1');
  const removed = { name: 'Priya', kind: 'participant', removed: true };
  for (const change of [
    () => {},
    () => seatPerson(doc, 'p1', 't2'),
    () => putPerson(doc, PRIYA),
    () => markRemoved(doc, 'p1'),
    () => putTables(doc, [{ id: 't2', name: 'Wren' }]),
  ]) {
    change();
    expect(root(doc, 'people').get('p1')).toEqual(removed);
  }
});

it('[F9] nobody comes into being by being seated or removed', () => {
  const doc = newDocument('plan');
  seatPerson(doc, 'p1', 't1');
  markRemoved(doc, 'p1');
  expect(root(doc, 'people').size).toBe(0);
});
