import { newDocument, type MapDoc } from '../../../../../../shared/model/document.ts';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { drawnMap } from '../../../../../../shared/activities/map/model/drawn-map.ts';
import * as edits from '../../../../../../shared/activities/map/model/map-edits.ts';
import { readMap } from '../../../../../../shared/activities/map/model/read-map.ts';

/** A map of two schools, the first with a note, and a copy of it on another device. */
function twoDevices(note?: string): [MapDoc, MapDoc] {
  const here = newDocument('map');
  edits.addOrganisations(here, null, [
    { id: 'a', kind: 'primary', name: 'Alder Grove', ...(note !== undefined && { note }) },
    { id: 'b', kind: 'primary', name: 'Brook Lane' },
  ]);
  edits.addNetworks(here, null, [{ id: 'n', name: 'Riverside', basis: 'geographic', members: [] }]);
  const there = newDocument('map');
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  return [here, there];
}
function meet(...docs: MapDoc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}
const noteOf = (doc: MapDoc, id = 'a') => readMap(doc).organisations[id]?.note;
const textOf = (doc: MapDoc, name: 'organisations' | 'networks' = 'organisations', id = 'a') =>
  edits.mapProse(doc, name, id)!;

describe('sentences on a map', () => {
  it('two begin a note at once, and both have written it', () => {
    const [here, there] = twoDevices();
    textOf(here).insert(0, 'Shares a head.');
    textOf(there).insert(0, 'Moves in May.');
    textOf(here, 'networks', 'n').insert(0, 'Reading.');
    textOf(there, 'networks', 'n').insert(0, 'Sport.');
    meet(here, there);
    expect(noteOf(here)).toBe(noteOf(there));
    for (const words of ['Shares a head.', 'Moves in May.']) expect(noteOf(here)).toContain(words);
    for (const words of ['Reading.', 'Sport.'])
      expect(readMap(there).networks['n']?.purpose).toContain(words);
  });

  it('blank says nothing, and white space round the words is not read out', () => {
    const [doc] = twoDevices('');
    expect(readMap(doc).organisations['a']).not.toHaveProperty('note');
    textOf(doc).insert(0, '  Shares a head.\n');
    expect(noteOf(doc)).toBe('Shares a head.');
  });

  it('what a program wrote as a plain string is read, and becomes shared text when somebody writes in it', () => {
    const [doc] = twoDevices();
    (doc.getMap('organisations').get('a') as Y.Map<unknown>).set('note', 'From a script.');
    expect(noteOf(doc)).toBe('From a script.');
    textOf(doc).insert(0, 'Now ours. ');
    expect(noteOf(doc)).toBe('Now ours. From a script.');
  });

  it('undo never takes back that a plain string became shared text, nor what others have written in it since', () => {
    const [here, there] = twoDevices();
    (here.getMap('organisations').get('a') as Y.Map<unknown>).set('note', 'From a script.');
    const undo = new Y.UndoManager([here.getMap('organisations')], { trackedOrigins: new Set(['me']) });
    const mine = textOf(here);
    here.transact(() => mine.insert(0, 'Mine. '), 'me');
    meet(here, there);
    textOf(there).insert(0, 'Theirs. ');
    meet(here, there);
    while (undo.canUndo()) undo.undo();
    expect(noteOf(here)).toBe('Theirs. From a script.');
    // A field that is open all the while is still a window on it.
    mine.insert(0, 'And now. ');
    expect(noteOf(here)).toBe('And now. Theirs. From a script.');
  });

  it('an import that says another note changes only what differs', () => {
    const [here, there] = twoDevices('Shares a head with Brook Lane.');
    edits.changeOrganisation(here, null, 'a', { note: 'Shares a head with Ferry Road.' });
    textOf(there).insert(0, 'Ask Tom. ');
    meet(here, there);
    expect(noteOf(here)).toBe('Ask Tom. Shares a head with Ferry Road.');
    edits.changeOrganisation(here, null, 'a', { note: undefined });
    expect(noteOf(here)).toBeUndefined();
  });

  it('who becomes one with another brings along what was noted and known of them only', () => {
    const [doc] = twoDevices('Shares a head.');
    edits.changeOrganisation(doc, null, 'a', { place: 'Quay Street' });
    edits.changeOrganisation(doc, null, 'b', { note: 'Moves in May.', place: 'Mill Road', size: 210 });
    edits.mergeOrganisations(doc, null, 'a', ['b']);
    expect(drawnMap(readMap(doc)).organisations.get('a')).toMatchObject({
      note: 'Shares a head.\nMoves in May.',
      place: 'Quay Street',
      size: 210,
    });
    // Saying so twice says it once.
    edits.mergeOrganisations(doc, null, 'a', ['b']);
    expect(noteOf(doc)).toBe('Shares a head.\nMoves in May.');
  });
});
