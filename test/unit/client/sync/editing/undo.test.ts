/**
 * Undo takes back one's own edits and never somebody else's words. Every root that undo covers is tried: somebody adds an
 * entry, somebody else writes in it, and the first one undoes.
 */
import { createRoot } from 'solid-js';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addRemark, remarkText } from '../../../../../shared/model/table/remark-edits.ts';
import { createUndo, tableNotes, type Undo } from '../../../../../client/sync/editing/undo.ts';
import { answerMap, answerText } from '../../../../../shared/activities/map/model/answer-edits.ts';
import * as map from '../../../../../shared/activities/map/model/map-edits.ts';
import { MAP_ROOTS } from '../../../../../shared/activities/map/model/map-view.ts';
import { readMap } from '../../../../../shared/activities/map/model/read-map.ts';
import { addTheme, themeName } from '../../../../../shared/activities/pause/model/theme-edits.ts';
import {
  type MapDoc,
  newDocument,
  noteFragment,
  readDocument,
  type TableDoc,
} from '../../../../../shared/model/document.ts';
import { addAction, changeAction } from '../../../../../shared/model/table/action-edits.ts';
import { setAgreement } from '../../../../../shared/model/table/opinion-edits.ts';
import { addResponse, responseText } from '../../../../../shared/model/table/response-edits.ts';
import { openCard, setHand } from '../../../../../shared/model/table/seat-edits.ts';
import { TABLE_ROOTS, type TableView } from '../../../../../shared/model/table/table-view.ts';

const ANN = { person: 'ann' };
const TOM = { person: 'tom' };
const author = { id: 'ann', name: 'Ann' };

/** The same document on two devices. Ann's has an undo. */
function two<D extends TableDoc | MapDoc>(make: () => D, undoFor: (doc: D) => Undo) {
  const [ann, tom] = [make(), make()];
  const sync = () => {
    Y.applyUpdate(tom, Y.encodeStateAsUpdate(ann));
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(tom));
  };
  return createRoot(() => ({ ann, tom, sync, undo: undoFor(ann) }));
}
const atTable = () =>
  two(
    () => newDocument('table'),
    (doc) => createUndo(doc, ANN, TABLE_ROOTS, tableNotes(doc)),
  );
const onMap = () =>
  two(
    () => newDocument('map'),
    (doc) => createUndo(doc, ANN, MAP_ROOTS),
  );

type Case<D, View> = {
  add: (doc: D) => void;
  /** What somebody else writes in the entry. */
  write: (doc: D) => void;
  read: (view: View) => unknown;
};

const TABLE_CASES: Record<string, Case<TableDoc, TableView>> = {
  responses: {
    add: (doc) => addResponse(doc, ANN, { id: 'x', card: 'c', text: 'Ask', author, at: 1 }),
    write: (doc) => responseText(doc, 'x')?.insert(3, ' every head'),
    read: ({ responses }) => responses['x'],
  },
  actions: {
    add: (doc) => addAction(doc, ANN, { id: 'x', card: 'c', what: 'Ring the diocese', who: '', by: '' }),
    write: (doc) => changeAction(doc, TOM, 'x', { who: 'Tom', by: 'half-term' }),
    read: ({ actions }) => actions['x'],
  },
  themes: {
    add: (doc) => addTheme(doc, ANN, { id: 'x', step: 's', name: 'Trust' }),
    write: (doc) => themeName(doc, 'x')?.insert(5, ' and time'),
    read: ({ themes }) => themes['x'],
  },
  remarks: {
    add: (doc) => addRemark(doc, ANN, { id: 'x', about: 'practice:a:use', text: 'A friend' }),
    write: (doc) => remarkText(doc, 'x')?.insert(8, ' who listens'),
    read: ({ remarks }) => remarks['x'],
  },
};

const school = { id: 'x', kind: 'primary' as const, name: 'Alder Grove' };
const tie = { from: 'x', to: 'y', kind: 'funds' as const, directed: true, strength: 1 as const };
const MAP_CASES: Record<string, Case<MapDoc, ReturnType<typeof readMap>>> = {
  organisations: {
    add: (doc) => map.addOrganisations(doc, ANN, [school]),
    write: (doc) => map.changeOrganisation(doc, TOM, 'x', { place: 'Eastmere' }),
    read: ({ organisations }) => organisations['x'],
  },
  ties: {
    add: (doc) => map.addTies(doc, ANN, [{ ...tie, id: 'x', when: 'planned' }]),
    write: (doc) => map.mapProse(doc, 'ties', 'x')?.insert(0, 'since the pilot'),
    read: ({ ties }) => ties['x'],
  },
  networks: {
    add: (doc) => map.addNetworks(doc, ANN, [{ id: 'x', name: 'Coast', basis: 'thematic', members: [] }]),
    write: (doc) => map.mapProse(doc, 'networks', 'x')?.insert(0, 'shared lunches'),
    read: ({ networks }) => networks['x'],
  },
  answers: {
    add: (doc) =>
      answerMap(doc, ANN, { id: 'x', question: 'q', ask: 'Who?', says: 'No one', text: 'Us', author, at: 1 }),
    write: (doc) => answerText(doc, 'x')?.insert(2, ', all of us'),
    read: ({ answers }) => answers['x'],
  },
};

describe('undoing what somebody else has written in since', () => {
  test.each(Object.entries(TABLE_CASES))('%s of a table', (_, { add, write, read }) => {
    const { ann, tom, sync, undo } = atTable();
    const view = (doc: TableDoc) => readDocument(doc, TABLE_ROOTS);
    add(ann);
    sync();
    write(tom);
    sync();
    const written = read(view(tom)) as object;
    undo.undo();
    sync();
    // Whoever takes back what they said has no wording of their own there any more.
    const fields = (entry: object) => Object.keys(entry).filter((key) => key !== 'own');
    expect(fields((read(view(tom)) as object | undefined) ?? {}).sort()).toEqual(fields(written).sort());
  });

  test.each(Object.entries(MAP_CASES))('%s of a map', (_, { add, write, read }) => {
    const { ann, tom, sync, undo } = onMap();
    add(ann);
    sync();
    write(tom);
    sync();
    const written = read(readMap(tom)) as object;
    undo.undo();
    sync();
    expect(Object.keys((read(readMap(tom)) as object | undefined) ?? {}).sort()).toEqual(
      Object.keys(written).sort(),
    );
  });

  test('an action keeps who and when, which somebody else filled in', () => {
    const { ann, tom, sync, undo } = atTable();
    const { add, write } = TABLE_CASES['actions'] as Case<TableDoc, TableView>;
    add(ann);
    sync();
    write(tom);
    sync();
    undo.undo();
    sync();
    const kept = { what: 'Ring the diocese', who: 'Tom', by: 'half-term' };
    expect(readDocument(ann, TABLE_ROOTS).actions['x']).toMatchObject(kept);
    expect(readDocument(tom, TABLE_ROOTS).actions['x']).toMatchObject(kept);
  });

  test('every root whose entries have fields is tried above', () => {
    const withFields = (roots: Record<string, { undo: boolean; core: readonly string[] }>) =>
      Object.entries(roots)
        .filter(([, { undo, core }]) => undo && core.length > 0)
        .map(([name]) => name)
        .sort();
    expect(Object.keys(TABLE_CASES).sort()).toEqual(withFields(TABLE_ROOTS));
    expect(Object.keys(MAP_CASES).sort()).toEqual(withFields(MAP_ROOTS));
  });
});

describe('undoing what is still one’s own', () => {
  test.each(Object.entries(TABLE_CASES))(
    '%s of a table go whole, and come back whole',
    (_, { add, read }) => {
      const { ann, undo } = atTable();
      const view = () => read(readDocument(ann, TABLE_ROOTS));
      add(ann);
      const added = view();
      expect(undo.canUndo()).toBe(true);
      undo.undo();
      expect([view(), undo.canUndo(), undo.canRedo()]).toEqual([undefined, false, true]);
      undo.redo();
      expect(view()).toEqual(added);
    },
  );

  test('somebody else’s edits are nobody’s to undo', () => {
    const { ann, tom, sync, undo } = atTable();
    addResponse(tom, TOM, { id: 'theirs', card: 'c', text: 'Theirs', author, at: 1 });
    sync();
    undo.undo();
    expect(readDocument(ann, TABLE_ROOTS).responses['theirs']?.text).toBe('Theirs');
  });

  test('hands and opened cards are not undone', () => {
    const { ann, undo } = atTable();
    setHand(ann, ANN, 'ann', 1);
    openCard(ann, ANN, 'c');
    expect(undo.canUndo()).toBe(false);
    setAgreement(ann, ANN, 'r', 'ann', true);
    expect(undo.canUndo()).toBe(true);
  });

  test('a note keeps the paragraph somebody else has written in', () => {
    const { ann, tom, sync, undo } = atTable();
    const paragraph = new Y.XmlElement('paragraph');
    ann.transact(() => {
      paragraph.insert(0, [new Y.XmlText('Ann. ')]);
      noteFragment(ann, 'focus').insert(0, [paragraph]);
    }, ANN);
    sync();
    const there = (noteFragment(tom, 'focus').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    there.insert(5, 'Tom.');
    sync();
    undo.undo();
    sync();
    expect(noteFragment(tom, 'focus').toString()).toContain('Tom.');
    expect(noteFragment(tom, 'focus').toString()).not.toContain('Ann.');
  });
});
