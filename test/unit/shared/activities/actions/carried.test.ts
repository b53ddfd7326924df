/** Actions of last time, as a table meets them when it comes back; and what the report says of them. SPEC [E15]. */
import { describe, expect, it } from 'vitest';
import { carryActions } from '../../../../../shared/activities/actions/model/carried.ts';
import { inOrder } from '../../../../../shared/activities/actions/order.ts';
import { report } from '../../../../../shared/activities/actions/report.ts';
import { newDocument, readRoot, root, type TableDoc } from '../../../../../shared/model/document.ts';
import { gather } from '../../../../../shared/model/gather/gather.ts';
import { addAction, changeAction, removeAction } from '../../../../../shared/model/table/action-edits.ts';
import { type ActionState, TABLE_ROOTS } from '../../../../../shared/model/table/table-view.ts';

const add = (doc: TableDoc, id: string, state?: ActionState) => {
  const words = { what: `Do ${id}`, who: 'Owen', by: '12 December' };
  addAction(doc, null, { id, ...words, card: 'focus-1', response: 'r', theme: 't', at: 5 });
  if (state) changeAction(doc, null, id, { state });
};
const read = (doc: TableDoc) => readRoot(doc, 'actions', TABLE_ROOTS.actions);
const carry = (from: TableDoc, most = 100) => {
  const to = newDocument('table');
  carryActions(from, to, (card) => card, most);
  return to;
};

describe('what a table said it would do', () => {
  it('[E15] goes on with the state it had, without what it came of', () => {
    const last = newDocument('table');
    add(last, 'a');
    add(last, 'b', 'under-way');
    add(last, 'c', 'done');
    add(last, 'd', 'let-go');
    add(last, 'e');
    removeAction(last, null, 'e', 'tom');
    const next = carry(last);
    const words = { who: 'Owen', by: '12 December', card: 'focus-1', at: 5 };
    expect(read(next)).toEqual({
      a: { id: 'a', what: 'Do a', ...words, rank: 0, state: 'to-do', last: 'to-do' },
      b: { id: 'b', what: 'Do b', ...words, rank: 1, state: 'under-way', last: 'under-way' },
      c: { id: 'c', what: 'Do c', ...words, rank: 2, state: 'done', last: 'done' },
    });
    expect(read(carry(last, 2))).not.toHaveProperty('c');
  });

  it('[E15] is not told a third time once it was done, and goes on while it is not', () => {
    const last = newDocument('table');
    add(last, 'a');
    add(last, 'b');
    const second = carry(last);
    changeAction(second, null, 'a', { state: 'done', why: 'It was easy' });
    changeAction(second, null, 'b', { state: 'under-way', why: 'It was not' });
    expect(read(carry(second))).toEqual({ b: expect.objectContaining({ last: 'under-way' }) });
    expect(read(carry(second))['b']).not.toHaveProperty('why');
  });

  it('leaves nothing behind in a document that has nothing to carry, and survives odd marks', () => {
    expect(carry(newDocument('table')).store.clients.size).toBe(0);
    const odd = newDocument('table');
    add(odd, 'a');
    changeAction(odd, null, 'a', { why: 7 } as never);
    root(odd, 'actions').get('a');
    const [entry] = [...root(odd, 'actions').values()] as Map<string, unknown>[];
    entry!.set('last', { deep: true });
    expect(read(odd)['a']).toMatchObject({ last: 'to-do', why: '' });
    expect(inOrder(Object.values(read(odd)), 0)).toEqual(['a']);
  });

  it('[E15] is told in the report: what became of it, and apart from that what will be done', async () => {
    const last = newDocument('table');
    for (const id of ['a', 'b', 'c']) add(last, id);
    const table = carry(last);
    changeAction(table, null, 'a', { state: 'done', why: 'It was easy' });
    changeAction(table, null, 'b', { state: 'let-go' });
    add(table, 'new');
    const plan = newDocument('plan');
    root(plan, 'tables').set('one', { name: 'Heron', order: 0 });
    const gathered = gather({ plan, tables: { one: { table, map: newDocument('map') } } }, 0);
    const deeds = await report.deeds!(gathered);
    const [became, next] = await report.sections!({ ...gathered, deeds, asides: new Map() });
    expect(became).toMatchObject({
      title: 'What became of last time’s actions',
      lead: 'Of three actions, one is done, one was let go and one is still to do.',
      blocks: [
        {
          rows: [
            ['Do a', 'Owen', '1', 'To do', 'Done', 'It was easy'],
            ['Do b', 'Owen', '1', 'To do', 'Let go', ''],
            ['Do c', 'Owen', '1', 'To do', 'To do', ''],
          ],
        },
      ],
    });
    const block = next!.blocks[0];
    expect(block?.kind === 'deeds' && block.deeds.map(({ what }) => what)).toEqual(['Do c', 'Do new']);
  });
});
