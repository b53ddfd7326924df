import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newDocument, noteFragment, readDocument, root } from '../../../../shared/model/document.ts';
import { LEFT, takeNameOff } from '../../../../shared/model/name-off.ts';
import { putPerson } from '../../../../shared/model/plan/plan-edits.ts';
import { PLAN_ROOTS } from '../../../../shared/model/plan/plan-view.ts';
import { askStory, noteStoryWriter } from '../../../../shared/activities/stories/edits.ts';
import { setTransfer } from '../../../../shared/model/table/opinion-edits.ts';
import { addResponse } from '../../../../shared/model/table/response-edits.ts';
import { TABLE_ROOTS } from '../../../../shared/model/table/table-view.ts';
import { endOf, isEnded, noteEnding } from '../../../../shared/model/plan/ending.ts';

const author = { id: 'p1', name: 'Merganser', role: 'Smew keeper' };

describe('[D3] a name is taken off', () => {
  it('beside words, with the role, and of nobody else', () => {
    const table = newDocument('table');
    addResponse(table, null, { id: 'a', card: 'F1', text: 'Mine, Merganser', author, at: 1 });
    const tom = { id: 'p2', name: 'Merganser' };
    addResponse(table, null, { id: 'b', card: 'F1', text: 'His', author: tom, at: 2 });
    root(table, 'spreads').set('chooser', { finished: 3, shown: { by: { id: 'p1', name: 'Merganser' } } });
    noteFragment(table, 'focus').push([new Y.XmlText('Merganser wrote this')]);
    expect(takeNameOff(table, 'p1')).toBe(true);
    expect(takeNameOff(table, 'p1')).toBe(false);
    const { responses } = readDocument(table, TABLE_ROOTS);
    expect(responses['a']).toMatchObject({ text: 'Mine, Merganser', author: { id: 'p1', name: LEFT } });
    expect(responses['a']?.author).not.toHaveProperty('role');
    expect(responses['b']?.author).toEqual(tom);
    expect(JSON.stringify(root(table, 'spreads').toJSON())).not.toContain('Merganser');
    expect(noteFragment(table, 'focus').toJSON()).toContain('Merganser wrote this');
  });

  it('among people, who are removed from then on and do not come back under that id', () => {
    const plan = newDocument('plan');
    const person = { id: 'p1', name: 'Merganser', organisation: 'Goldeneye', kind: 'participant' } as const;
    putPerson(plan, person);
    takeNameOff(plan, 'p1');
    putPerson(plan, person);
    expect(readDocument(plan, PLAN_ROOTS).people['p1']).toEqual({
      id: 'p1',
      name: LEFT,
      kind: 'participant',
      removed: true,
    });
  });

  it('[E16] from the names that are offered of last time', () => {
    const plan = newDocument('plan');
    root(plan, 'before').set('p0', { name: 'Merganser', role: 'Goldeneye' });
    root(plan, 'before').set('p1', { name: 'Tom' });
    putPerson(plan, { id: 'new', name: 'Merganser', kind: 'participant' });
    takeNameOff(plan, 'new');
    expect(Object.keys(readDocument(plan, PLAN_ROOTS).before)).toEqual(['p1']);
  });

  it('from what somebody asked about a story, and from who has written in one', () => {
    const table = newDocument('table');
    noteStoryWriter(table, null, { id: 'p1', name: 'Merganser' });
    noteStoryWriter(table, null, { id: 'p2', name: 'Tom' });
    const word = { to: 't2', text: 'Who paid?', at: 1 };
    askStory(table, null, { ...word, id: 'q', who: 'p1', by: 'Merganser', role: 'Smew keeper' });
    setTransfer(table, null, 'card', 'p1', 'yes');
    expect(takeNameOff(table, 'p1')).toBe(true);
    expect(takeNameOff(table, 'p1')).toBe(false);
    const { storyWriters, storyQuestions, transfers } = readDocument(table, TABLE_ROOTS);
    expect(storyWriters).toEqual({ p1: LEFT, p2: 'Tom' });
    expect(Object.values(storyQuestions)).toMatchObject([{ text: 'Who paid?', by: LEFT, role: '' }]);
    expect(Object.values(transfers)).toEqual(['yes']);
  });

  it('and nothing of it is left in what is stored', () => {
    const table = newDocument('table');
    addResponse(table, null, { id: 'a', card: 'F1', text: 'Words', author, at: 1 });
    takeNameOff(table, 'p1');
    const state = Buffer.from(Y.encodeStateAsUpdate(table)).toString('latin1');
    expect(state).toContain('Words');
    expect(state).not.toMatch(/Merganser|Smew/);
  });

  it('of documents that hold odd things', () => {
    const odd = new Y.Doc();
    odd.getMap('responses').set('x', null);
    odd.getMap('responses').set('y', [{ id: 'p1', name: 'Merganser' }, 7, new Uint8Array([1])]);
    odd.getMap('responses').set('z', new Y.Array());
    odd.getMap('people').set('p1', 'Merganser');
    odd.getText('words').insert(0, 'Merganser');
    takeNameOff(odd, 'p1');
    expect(odd.getMap('responses').toJSON()).toEqual({
      x: null,
      y: [{ id: 'p1', name: LEFT }, 7, new Uint8Array([1])],
      z: [],
    });
    expect(odd.getText('words').toJSON()).toBe('Merganser');
  });
});

describe('[X3] how a workshop ends, as the plan says it', () => {
  it('reads what the server wrote, and leaves out what is no moment', () => {
    const plan = newDocument('plan');
    const closed = { at: 1_700_000_000_000, by: 'Amina' };
    noteEnding(plan, { closed, deleteAt: 1_800_000_000_000 });
    const read = () => readDocument(plan, PLAN_ROOTS);
    expect(endOf(read())).toEqual({ closed, deleteAt: 1_800_000_000_000 });
    expect(isEnded(read())).toBe(true);
    noteEnding(plan, {});
    expect(endOf(read())).toEqual({});
    for (const odd of ['soon', '-5', '1e300', '']) {
      root(plan, 'workshop').set('closedAt', odd);
      expect([odd, isEnded(read())]).toEqual([odd, false]);
    }
  });
});
