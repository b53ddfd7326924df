/** The table document: edits of several people converge, and readers survive what they do not know. */
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addAction, changeAction } from '../../../../shared/model/table/action-edits.ts';
import { setAgreement, setFinished, setTransfer } from '../../../../shared/model/table/opinion-edits.ts';
import {
  addResponse,
  removeResponse,
  responseText,
  restoreResponse,
} from '../../../../shared/model/table/response-edits.ts';
import {
  SCHEMA,
  newDocument,
  readDocument,
  root,
  schemaOf,
  type TableDoc,
} from '../../../../shared/model/document.ts';
import { addGuest, openCard, putOwnCard, setHand } from '../../../../shared/model/table/seat-edits.ts';
import { opinionsOn, TABLE_ROOTS, type TableView } from '../../../../shared/model/table/table-view.ts';

const grace = { id: 'grace', name: 'Grace', role: 'primary head' };
const said = (id: string, text: string) => ({ id, card: 'ownership-2', text, author: grace, at: 1_000 });

/** The whole document as plain data. */
const view = (doc: TableDoc): TableView => readDocument(doc, TABLE_ROOTS);
function sync(...docs: TableDoc[]) {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

describe('responses', () => {
  test('two people adding at once both keep their words, in the same order everywhere', () => {
    const [a, b] = [newDocument('table'), newDocument('table')];
    addResponse(a, null, said('one', ' Ask for one thing. '));
    addResponse(b, null, said('two', 'Publish the “no” answers.'));
    sync(a, b);
    addResponse(a, null, said('three', 'A list would be a start.'));
    sync(a, b);
    expect(view(a)).toEqual(view(b));
    expect(view(a).responses).toMatchObject({
      one: { text: 'Ask for one thing.', rank: 1, author: grace },
      two: { rank: 1 },
      three: { rank: 2 },
    });
  });

  test('something of another shape among them keeps nobody from adding', () => {
    const doc = newDocument('table');
    for (const name of ['responses', 'actions'] as const)
      root(doc, name).set('strange', 'a newer version wrote this');
    addResponse(doc, null, said('one', 'Ask'));
    addAction(doc, null, { id: 'two', card: 'ownership-2', what: 'Ring', who: '', by: '' });
    expect(view(doc)).toMatchObject({ responses: { one: { rank: 1 } }, actions: { two: { rank: 1 } } });
  });

  test('blank words add nothing, not even a transaction', () => {
    const doc = newDocument('table');
    addResponse(doc, null, said('one', ' \n '));
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(newDocument('table')));
  });

  test('words typed while somebody takes the response away are still there when it comes back', () => {
    const [a, b] = [newDocument('table'), newDocument('table')];
    addResponse(a, null, said('one', 'Ask'));
    sync(a, b);
    removeResponse(a, null, 'one', 'tom');
    responseText(b, 'one')?.insert(3, ' first');
    sync(a, b);
    expect(view(b).responses['one']?.removedBy).toBe('tom');
    restoreResponse(b, null, 'one');
    sync(a, b);
    expect(view(a).responses['one']).toMatchObject({ text: 'Ask first' });
    expect(view(a).responses['one']?.removedBy).toBeUndefined();
  });
});

describe('opinions', () => {
  test('are kept per person, and found per thing', () => {
    const [a, b] = [newDocument('table'), newDocument('table')];
    setAgreement(a, null, 'one', 'grace', true);
    setAgreement(b, null, 'one', 'tom', true);
    setFinished(a, null, 'pause-1', 'grace', true);
    setFinished(b, null, 'pause-1', 'tom', true);
    setTransfer(b, null, 'west-sussex-focus', 'tom', 'changes');
    sync(a, b);
    expect([...opinionsOn(view(a).finished, 'pause-1').keys()].sort()).toEqual(['grace', 'tom']);
    expect(opinionsOn(view(a).transfers, 'west-sussex-focus')).toEqual(new Map([['tom', 'changes']]));
    expect([...opinionsOn(view(a).agreements, 'one').keys()].sort()).toEqual(['grace', 'tom']);
    setAgreement(a, null, 'one', 'grace', false);
    expect([...opinionsOn(view(a).agreements, 'one').keys()]).toEqual(['tom']);
  });

  test('saying the same again sends nothing', () => {
    const doc = newDocument('table');
    setAgreement(doc, null, 'one', 'tom', true);
    let updates = 0;
    doc.on('update', () => updates++);
    setAgreement(doc, null, 'one', 'tom', true);
    expect(updates).toBe(0);
  });
});

describe('the rest of the table', () => {
  test('guests, hands, opened cards, own cards and actions are read back', () => {
    const doc = newDocument('table');
    addGuest(doc, null, { id: 'bea', name: 'Bea' });
    setHand(doc, null, 'tom', 5);
    setHand(doc, null, 'tom', 9);
    openCard(doc, null, 'ownership-2');
    putOwnCard(doc, null, {
      kind: 'own',
      id: 'own-1',
      challenge: 'capacity',
      question: 'Who pays for supply?',
      probes: [],
      author: grace,
      at: 1,
    });
    addAction(doc, null, {
      id: 'a',
      what: 'One page of terms',
      who: 'Priya',
      by: '12 December',
      card: 'ownership-2',
    });
    changeAction(doc, null, 'a', { who: 'Priya and Tom' });
    expect(view(doc)).toMatchObject({
      guests: { bea: { id: 'bea', name: 'Bea' } },
      // The first time counts: a second press does not lose one's place in the queue.
      hands: { tom: 5 },
      opened: { 'ownership-2': true },
      cards: { 'own-1': { kind: 'own', question: 'Who pays for supply?' } },
      actions: { a: { who: 'Priya and Tom', by: '12 December' } },
    });
    expect(schemaOf(doc)).toBe(SCHEMA);
  });

  test('entries in a shape of another version are left out, and the rest is shown', () => {
    const doc = newDocument('table');
    addResponse(doc, null, said('one', 'Still here'));
    root(doc, 'responses').set('strange', new Y.Map([['text', 42]]));
    root(doc, 'finished').set('pause-1/tom', 'nearly');
    root(doc, 'cards').set('own-2', { question: '' });
    expect(Object.keys(view(doc).responses)).toEqual(['one']);
    expect(view(doc)).toMatchObject({ finished: {}, cards: {} });
  });

  test('a document written by a newer version says so', () => {
    const doc = newDocument('table');
    expect(schemaOf(doc)).toBe(SCHEMA);
    root(doc, 'meta').set('schema', SCHEMA + 1);
    expect(schemaOf(doc)).toBe(SCHEMA + 1);
  });
});

test('an own card cannot take the id of a card of the deck', () => {
  const doc = newDocument('table');
  const card = {
    kind: 'own' as const,
    challenge: 'focus' as const,
    question: 'Why?',
    probes: [],
    author: grace,
    at: 1,
  };
  putOwnCard(doc, null, { ...card, id: 'ownership-2' });
  putOwnCard(doc, null, { ...card, id: 'own-1' });
  expect(Object.keys(view(doc).cards)).toEqual(['own-1']);
});

test('a rank that nobody can have reached is no reason for the next one to come after it', () => {
  const doc = newDocument('table');
  addResponse(doc, null, said('one', 'One'));
  for (const rank of [1e308, Infinity])
    root(doc, 'responses').set(`odd ${rank}`, {
      card: 'ownership-2',
      text: 'x',
      author: grace,
      rank,
      at: 1e308,
    });
  addResponse(doc, null, said('two', 'Two'));
  addResponse(doc, null, said('three', 'Three'));
  const { one, two, three, ...odd } = view(doc).responses;
  expect([one?.rank, two?.rank, three?.rank]).toEqual([1, 2, 3]);
  expect(Object.values(odd)).toMatchObject([{ rank: 1e12, at: 8.64e15 }, { rank: 1e12 }]);
});

test('entries have no prototype, so that no id finds something nobody wrote', () => {
  const { responses } = view(newDocument('table'));
  for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(responses[id]).toBeUndefined();
});
