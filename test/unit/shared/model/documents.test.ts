/** What the types of documents forbid. The compiler fails on an `@ts-expect-error` that has nothing to expect. */
import { expect, test } from 'vitest';
import { type DocAt, newDocument, root, type TableDoc } from '../../../../shared/model/document.ts';
import { addAction } from '../../../../shared/model/table/action-edits.ts';
import { setHand } from '../../../../shared/model/table/seat-edits.ts';
import { documentPath, mapPath, parseRoom, planPath, tablePath } from '../../../../shared/protocol/rooms.ts';

test('a document has the roots of its kind and no others', () => {
  const [plan, table, map] = [newDocument('plan'), newDocument('table'), newDocument('map')];
  expect([root(table, 'hands'), root(plan, 'agenda'), root(map, 'ties')].map(({ size }) => size)).toEqual([
    0, 0, 0,
  ]);
  // @ts-expect-error A map has no hands: bringing one back once cleared those of a table.
  root(map, 'hands');
  // @ts-expect-error The agenda is the plan's.
  root(table, 'agenda');
});

test('an edit of one kind of document refuses another', () => {
  // @ts-expect-error Hands are raised at tables.
  setHand(newDocument('map'), null, 'ann', 1);
  // @ts-expect-error So are actions.
  addAction(newDocument('plan'), null, { id: 'x', what: 'Ring', who: '', by: '', card: 'c' });
});

test('a path says what lies there', () => {
  const here = <Path extends string>(_path: Path): DocAt<Path> | undefined => undefined;
  const table: TableDoc | undefined = here(tablePath('w', 't'));
  // @ts-expect-error The plan is no table.
  const wrong: TableDoc | undefined = here(planPath('w'));
  expect([table, wrong]).toEqual([undefined, undefined]);
});

test('[J5] paths are written as they are read', () => {
  for (const path of [planPath('w1'), tablePath('w1', 't1'), mapPath('w1', 't1')]) {
    const room = parseRoom(path);
    expect(room && documentPath(room.workshopId, room.document)).toBe(path);
  }
});
