/** The table document: edits of several people converge, and readers survive what they do not know. */
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addAction, changeAction } from '../../../shared/model/action-edits.ts';
import { setAgreement, setRating, setTransfer } from '../../../shared/model/opinion-edits.ts';
import {
  addResponse,
  removeResponse,
  responseText,
  restoreResponse,
} from '../../../shared/model/response-edits.ts';
import { SCHEMA, root, schemaOf } from '../../../shared/model/schema.ts';
import { addGuest, openCard, putOwnCard, setHand } from '../../../shared/model/seat-edits.ts';
import { TABLE_READERS, TABLE_ROOTS, opinionsOn } from '../../../shared/model/table-view.ts';

const grace = { id: 'grace', name: 'Grace', role: 'primary head' };
const said = (id: string, text: string) => ({ id, card: 'ownership-2', text, author: grace, at: 1_000 });

/** The whole document as plain data. */
function view(doc: Y.Doc) {
  const read = TABLE_ROOTS.map((name) => {
    const entries = [...root(doc, name)].map(([id, value]) => [id, TABLE_READERS[name](id, value)]);
    return [name, Object.fromEntries(entries.filter(([, entry]) => entry !== undefined))];
  });
  return Object.fromEntries(read);
}
function sync(...docs: Y.Doc[]) {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

describe('responses', () => {
  test('two people adding at once both keep their words, in the same order everywhere', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
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

  test('blank words add nothing, not even a transaction', () => {
    const doc = new Y.Doc();
    addResponse(doc, null, said('one', ' \n '));
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
  });

  test('words typed while somebody takes the response away are still there when it comes back', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    addResponse(a, null, said('one', 'Ask'));
    sync(a, b);
    removeResponse(a, null, 'one', 'tom');
    responseText(b, 'one')?.insert(3, ' first');
    sync(a, b);
    expect(view(b).responses.one.removedBy).toBe('tom');
    restoreResponse(b, null, 'one');
    sync(a, b);
    expect(view(a).responses.one).toMatchObject({ text: 'Ask first' });
    expect(view(a).responses.one.removedBy).toBeUndefined();
  });
});

describe('opinions', () => {
  test('are kept per person, and found per thing', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    setAgreement(a, null, 'one', 'grace', true);
    setAgreement(b, null, 'one', 'tom', true);
    setRating(a, null, 'ownership-2', 'matters', 'grace', 5);
    setRating(b, null, 'ownership-2', 'matters', 'tom', 3);
    setRating(b, null, 'ownership-2', 'now', 'tom', 2);
    setTransfer(b, null, 'west-sussex-focus', 'tom', 'changes');
    sync(a, b);
    expect(opinionsOn(view(a).ratings, 'ownership-2', 'matters')).toEqual(
      new Map([
        ['grace', 5],
        ['tom', 3],
      ]),
    );
    expect([...opinionsOn(view(a).agreements, 'one').keys()].sort()).toEqual(['grace', 'tom']);
    setAgreement(a, null, 'one', 'grace', false);
    setRating(a, null, 'ownership-2', 'matters', 'grace', undefined);
    expect([...opinionsOn(view(a).agreements, 'one').keys()]).toEqual(['tom']);
    expect(opinionsOn(view(a).ratings, 'ownership-2', 'matters')).toEqual(new Map([['tom', 3]]));
  });

  test('a rating is 1 to 5', () => {
    const rate = (value: number) => () => setRating(new Y.Doc(), null, 'ownership-2', 'now', 'tom', value);
    for (const value of [0, 6, 2.5, Number.NaN]) expect(rate(value)).toThrow(RangeError);
  });

  test('saying the same again sends nothing', () => {
    const doc = new Y.Doc();
    setRating(doc, null, 'ownership-2', 'now', 'tom', 2);
    let updates = 0;
    doc.on('update', () => updates++);
    setRating(doc, null, 'ownership-2', 'now', 'tom', 2);
    expect(updates).toBe(0);
  });
});

describe('the rest of the table', () => {
  test('guests, hands, opened cards, own cards and actions are read back', () => {
    const doc = new Y.Doc();
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
    const doc = new Y.Doc();
    addResponse(doc, null, said('one', 'Still here'));
    root(doc, 'responses').set('strange', new Y.Map([['text', 42]]));
    root(doc, 'ratings').set('ownership-2/now/tom', 'lots');
    root(doc, 'cards').set('own-2', { question: '' });
    expect(Object.keys(view(doc).responses)).toEqual(['one']);
    expect(view(doc)).toMatchObject({ ratings: {}, cards: {} });
  });

  test('a document written by a newer version says so', () => {
    const doc = new Y.Doc();
    expect(schemaOf(doc)).toBe(SCHEMA);
    root(doc, 'meta').set('schema', SCHEMA + 1);
    expect(schemaOf(doc)).toBe(SCHEMA + 1);
  });
});
