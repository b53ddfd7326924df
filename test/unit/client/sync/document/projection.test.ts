/**
 * The bridge from a document to a store: it always says what the document says, reads only what an edit touched, and wakes
 * only who looked at that.
 */
import * as fc from 'fast-check';
import { createEffect, createRoot } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createProjection } from '../../../../../client/sync/document/projection.ts';
import {
  type Doc,
  edit,
  newDocument,
  readDocument,
  root,
  type RootsIn,
  type TableDoc,
} from '../../../../../shared/model/document.ts';
import { addAction, changeAction } from '../../../../../shared/model/table/action-edits.ts';
import { setAgreement } from '../../../../../shared/model/table/opinion-edits.ts';
import {
  addResponse,
  removeResponse,
  responseText,
  restoreResponse,
} from '../../../../../shared/model/table/response-edits.ts';
import { addGuest, setHand } from '../../../../../shared/model/table/seat-edits.ts';
import { TABLE_ROOTS, type TableView } from '../../../../../shared/model/table/table-view.ts';

const author = { id: 'ann', name: 'Ann' };
const say = (doc: TableDoc, id: string, text = 'Ask') =>
  addResponse(doc, null, { id, card: 'c', text, author, at: 1 });

/** A projection whose owner ends when `end` is called. */
function project(doc: TableDoc, roots: RootsIn<'table'> = TABLE_ROOTS) {
  return createRoot((end) => ({ view: createProjection(doc, roots), end }));
}

/** A projection that says which entries it read, as `<root>/<id>`. */
function watched(doc: TableDoc) {
  const reads: string[] = [];
  const spied = Object.entries(TABLE_ROOTS).map(([name, definition]) => [
    name,
    {
      ...definition,
      read: (id: string, value: unknown) => {
        reads.push(`${name}/${id}`);
        return (definition.read as (id: string, value: unknown) => unknown)(id, value);
      },
    },
  ]);
  const { view } = project(doc, Object.fromEntries(spied) as RootsIn<'table'>);
  const readBy = (change: () => void) => {
    reads.length = 0;
    change();
    return reads.toSorted();
  };
  return { view, readBy };
}

describe('only what an edit touched is read again', () => {
  test('a letter in a response reads that response; a transaction over two roots, both entries', () => {
    const doc = newDocument('table');
    for (const id of ['a', 'b', 'd']) say(doc, id);
    setHand(doc, null, 'ann', 1);
    const { readBy } = watched(doc);
    expect(readBy(() => responseText(doc, 'b')?.insert(0, 'x'))).toEqual(['responses/b']);
    expect(readBy(() => removeResponse(doc, null, 'a', 'ann'))).toEqual(['responses/a']);
    expect(readBy(() => say(doc, 'e'))).toEqual(['responses/e']);
    const both = () =>
      edit(doc, null, () => {
        setHand(doc, null, 'tom', 2);
        responseText(doc, 'a')?.insert(0, 'y');
        responseText(doc, 'a')?.insert(0, 'z');
      });
    expect(readBy(both)).toEqual(['hands/tom', 'responses/a']);
    expect(readBy(() => root(doc, 'meta').set('other', 1))).toEqual([]);
  });

  test('whoever looks at another entry, or another field of this one, is not woken', () => {
    const doc = newDocument('table');
    say(doc, 'a', 'Ask');
    say(doc, 'b', 'Give');
    const woken: string[] = [];
    createRoot(() => {
      const view = createProjection(doc, TABLE_ROOTS);
      createEffect(() => woken.push(`a says ${view.responses['a']?.text}`));
      createEffect(() => woken.push(`b says ${view.responses['b']?.text}`));
      createEffect(() => woken.push(`a is by ${view.responses['a']?.author.name}`));
      createEffect(() => woken.push(`there are ${Object.keys(view.responses).length}`));
    });
    woken.length = 0;
    responseText(doc, 'a')?.insert(3, ' twice');
    expect(woken).toEqual(['a says Ask twice']);
    woken.length = 0;
    say(doc, 'd');
    expect(woken).toEqual(['there are 3']);
  });

  test('an entry stays the same object, so that its place on the screen is not drawn anew', () => {
    const doc = newDocument('table');
    say(doc, 'a');
    const { view } = project(doc);
    const before = view.responses['a'];
    responseText(doc, 'a')?.insert(0, 'x');
    expect(view.responses['a']).toBe(before);
    expect(before?.text).toBe('xAsk');
  });

  test('what one transaction changes in a root is seen at once', () => {
    const doc = newDocument('table');
    for (const person of ['ann', 'tom']) setHand(doc, null, person, 1);
    const seen: string[] = [];
    createRoot(() => {
      const view = createProjection(doc, TABLE_ROOTS);
      createEffect(() => seen.push(`${view.hands['ann']} and ${view.hands['tom']}`));
    });
    doc.transact(() => {
      for (const person of ['ann', 'tom']) root(doc, 'hands').set(person, 2);
    });
    expect(seen).toEqual(['1 and 1', '2 and 2']);
  });
});

describe('what is gone is gone', () => {
  test('an entry that is removed leaves no key behind, and whoever lists them is woken', () => {
    const doc = newDocument('table');
    for (const person of ['ann', 'tom']) setHand(doc, null, person, 1);
    say(doc, 'a');
    const lists: string[] = [];
    const view = createRoot(() => {
      const projection = createProjection(doc, TABLE_ROOTS);
      createEffect(() => lists.push(Object.keys(projection.hands).join()));
      return projection;
    });
    setHand(doc, null, 'ann', undefined);
    root(doc, 'responses').delete('a');
    expect(lists).toEqual(['ann,tom', 'tom']);
    expect('ann' in view.hands).toBe(false);
    expect(Object.keys(view.responses)).toEqual([]);
  });

  test('so is an entry that no longer reads as one, until it does again', () => {
    const doc = newDocument('table');
    say(doc, 'a');
    const { view } = project(doc);
    const entry = root(doc, 'responses').get('a') as Y.Map<unknown>;
    entry.set('rank', 'first');
    expect('a' in view.responses).toBe(false);
    entry.set('rank', 1);
    expect(view.responses['a']?.text).toBe('Ask');
  });

  test('a field that is taken away is not remembered', () => {
    const doc = newDocument('table');
    say(doc, 'a');
    const { view } = project(doc);
    removeResponse(doc, null, 'a', 'ann');
    expect(view.responses['a']?.removedBy).toBe('ann');
    restoreResponse(doc, null, 'a');
    expect(Object.keys(view.responses['a'] ?? {})).not.toContain('removedBy');
  });

  test('nothing is followed once its owner has ended', () => {
    const doc = newDocument('table');
    const { view, end } = project(doc);
    end();
    say(doc, 'a');
    expect(view.responses).toEqual({});
  });
});

/** Entries on which everybody's edits meet. */
const id = fc.constantFrom('a', 'b', 'c');
const name = fc.constantFrom(...(Object.keys(TABLE_ROOTS) as (keyof TableView)[]));
/** What another version, or a tool, may have written: no edit of ours can be made to that. */
const strange = fc.constantFrom('x', 'y');
const anything = fc.oneof(
  fc.constantFrom<unknown>(true, 1, 'yes', null),
  fc.record(
    { name: fc.string(), rank: fc.nat(), step: fc.string() },
    { requiredKeys: [], noNullPrototype: true },
  ),
);
type Change = (doc: TableDoc) => void;
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(id, fc.string()).map(
    ([at, text]): Change =>
      (doc) =>
        say(doc, at, text),
  ),
  fc.tuple(id, fc.nat(5), fc.string()).map(([at, index, words]): Change => (doc) => {
    const text = responseText(doc, at);
    text?.insert(Math.min(index, text.length), words);
  }),
  fc.tuple(id, fc.nat(5)).map(([at, index]): Change => (doc) => {
    const text = responseText(doc, at);
    if (text && index < text.length) text.delete(index, 1);
  }),
  id.map(
    (at): Change =>
      (doc) =>
        removeResponse(doc, null, at, 'ann'),
  ),
  id.map(
    (at): Change =>
      (doc) =>
        restoreResponse(doc, null, at),
  ),
  fc.tuple(id, id, fc.boolean()).map(([at, by, agrees]): Change => (doc) => {
    setAgreement(doc, null, at, by, agrees);
  }),
  fc.tuple(id, fc.option(fc.nat(), { nil: undefined })).map(([at, up]): Change => (doc) => {
    setHand(doc, null, at, up);
  }),
  id.map(
    (at): Change =>
      (doc) =>
        addGuest(doc, null, { id: at, name: 'Guest' }),
  ),
  id.map((at): Change => (doc) => {
    addAction(doc, null, { id: at, card: 'c', what: 'Ring', who: '', by: '', response: at });
  }),
  fc.tuple(id, fc.string()).map(
    ([at, who]): Change =>
      (doc) =>
        changeAction(doc, null, at, { who }),
  ),
  fc.tuple(name, strange, anything).map(
    ([at, key, value]): Change =>
      (doc) =>
        root(doc, at).set(key, value),
  ),
  fc.tuple(name, id).map(
    ([at, key]): Change =>
      (doc) =>
        root(doc, at).delete(key),
  ),
);
/** One transaction of several edits, on this device or on another one, whose edits come all together with the next `meet`. */
const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ here: fc.boolean(), changes: fc.array(anyChange, { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.constant('meet' as const) },
);

/** Which entries lie at or above what changed, as `<root>/<id>`. */
function entriesAt(
  doc: TableDoc,
  changed: Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never,
  keys: ReadonlySet<string | null>,
): string[] {
  let at = changed;
  let entry: string | null | undefined;
  while (at._item) {
    entry = at._item.parentSub;
    at = at._item.parent as typeof at;
  }
  const name = Object.keys(TABLE_ROOTS).find((each) => doc.share.get(each) === at);
  if (name === undefined) return [];
  return (entry === undefined ? [...keys] : [entry]).map((each) => `${name}/${each}`);
}

describe('after any edits, here and elsewhere', () => {
  const meet = (a: Doc, b: Doc) => {
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  };

  test('the store says what the document says', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const [here, elsewhere] = [newDocument('table'), newDocument('table')];
        const { view, end } = project(here);
        for (const step of steps) {
          if (step === 'meet') meet(here, elsewhere);
          else {
            const doc = step.here ? here : elsewhere;
            doc.transact(() => step.changes.forEach((change) => change(doc)));
          }
          expect(unwrap(view)).toEqual(readDocument(here, TABLE_ROOTS));
        }
        end();
      }),
      { seed: 12, numRuns: 400 },
    );
  });

  test('and has read the entries that were touched, each once, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 12 }),
        fc.array(anyChange, { maxLength: 4 }),
        (before, then) => {
          const doc = newDocument('table');
          doc.transact(() => before.forEach((change) => change(doc)));
          const { readBy } = watched(doc);
          const touched = new Set<string>();
          doc.on('afterTransaction', ({ changed }) => {
            for (const [type, keys] of changed)
              for (const place of entriesAt(doc, type, keys)) touched.add(place);
          });
          const read = readBy(() => doc.transact(() => then.forEach((change) => change(doc))));
          expect(read.filter((each) => !touched.has(each))).toEqual([]);
          expect(new Set(read).size).toBe(read.length);
        },
      ),
      { seed: 12, numRuns: 400 },
    );
  });
});
