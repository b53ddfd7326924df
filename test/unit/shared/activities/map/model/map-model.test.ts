import { newDocument, type MapDoc } from '../../../../../../shared/model/document.ts';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { drawnMap } from '../../../../../../shared/activities/map/model/drawn-map.ts';
import * as edits from '../../../../../../shared/activities/map/model/map-edits.ts';
import { WHEN } from '../../../../../../shared/activities/map/model/map-view.ts';
import { readMap } from '../../../../../../shared/activities/map/model/read-map.ts';
import { tieOf } from '../../../../../support/maps.ts';

const drawn = (doc: MapDoc) => drawnMap(readMap(doc));
const names = (doc: MapDoc) => [...drawn(doc).organisations.values()].map(({ name }) => name).sort();
const pairs = (doc: MapDoc) =>
  drawn(doc)
    .ties.map(({ from, to }) => `${from}-${to}`)
    .sort();

const school = (id: string) => ({ id, kind: 'primary' as const, name: id.toUpperCase() });
/** A map of four schools in a row with one network, and a copy of it on another device. */
function twoDevices(): [MapDoc, MapDoc] {
  const here = newDocument('map');
  edits.addOrganisations(here, null, ['a', 'b', 'c', 'd'].map(school));
  edits.addTies(here, null, [tieOf('ab', 'a', 'b'), tieOf('bc', 'b', 'c')]);
  edits.addNetworks(here, null, [{ id: 'n', name: 'Riverside', basis: 'geographic', members: ['a', 'b'] }]);
  const there = newDocument('map');
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  return [here, there];
}
function meet(...docs: MapDoc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

describe('a map', () => {
  it('says what was drawn', () => {
    const [doc] = twoDevices();
    expect(names(doc)).toEqual(['A', 'B', 'C', 'D']);
    expect(pairs(doc)).toEqual(['a-b', 'b-c']);
    expect(drawn(doc).networks.map(({ name, members }) => [name, [...members.keys()]])).toEqual([
      ['Riverside', ['a', 'b']],
    ]);
  });

  it('draws no tie from an organisation to itself', () => {
    const [doc] = twoDevices();
    edits.addTies(doc, null, [tieOf('aa', 'a', 'a')]);
    expect(pairs(doc)).toEqual(['a-b', 'b-c']);
  });

  it('leaves out what another version wrote in a shape of its own, and keeps what it can read', () => {
    const [doc] = twoDevices();
    doc.getMap('organisations').set('x', 'nonsense');
    doc.getMap('organisations').set('y', { kind: 'spaceport', name: 'Y' });
    doc.getMap('positions').set('a', [Number.NaN, 1]);
    doc.getMap('members').set('n/c', 'someday');
    expect(names(doc)).toEqual(['A', 'B', 'C', 'D', 'Y']);
    expect(drawn(doc).organisations.get('y')?.kind).toBe('other');
    expect(readMap(doc).positions).toEqual({});
  });

  it('shows what exists and what is hoped for; what is past only when asked', () => {
    const [doc] = twoDevices();
    edits.changeTie(doc, null, 'ab', { when: 'planned' });
    edits.changeTie(doc, null, 'bc', { when: 'past' });
    edits.setMembers(doc, null, 'n', ['c'], 'planned');
    expect(pairs(doc)).toEqual(['a-b']);
    const only = (when: 'now' | 'planned' | 'past') => drawnMap(readMap(doc), new Set([when]));
    expect(only('past').ties.map(({ id }) => id)).toEqual(['bc']);
    expect([...(only('now').networks[0]?.members.keys() ?? [])]).toEqual(['a', 'b']);
    expect([...(only('planned').networks[0]?.members.keys() ?? [])]).toEqual(['c']);
  });
});

describe('two people at once', () => {
  it('one takes an organisation away while the other ties to it: it goes, the tie is not seen, and both come back', () => {
    const [here, there] = twoDevices();
    edits.removeFromMap(here, null, { organisations: ['d'] }, 'p1');
    edits.addTies(there, null, [tieOf('cd', 'c', 'd')]);
    edits.changeOrganisation(there, null, 'd', { note: 'New head' });
    meet(here, there);
    expect(pairs(here)).toEqual(['a-b', 'b-c']);
    expect(readMap(here)).toEqual(readMap(there));
    (here.getMap('organisations').get('d') as Y.Map<unknown>).delete('removedBy');
    expect(pairs(here)).toEqual(['a-b', 'b-c', 'c-d']);
    expect(drawn(here).organisations.get('d')?.note).toBe('New head');
  });

  it('both drag it: it is where one of them put it, for both', () => {
    const [here, there] = twoDevices();
    edits.moveOrganisations(here, null, new Map([['a', [1, 2]]]));
    edits.moveOrganisations(there, null, new Map([['a', [30, 40]]]));
    meet(here, there);
    expect(readMap(here).positions).toEqual(readMap(there).positions);
    expect([
      [1, 2],
      [30, 40],
    ]).toContainEqual(readMap(here).positions['a']);
  });

  it('both rename a network, and one changes its basis: one name for both, and the basis stays', () => {
    const [here, there] = twoDevices();
    edits.changeNetwork(here, null, 'n', { name: 'River', basis: 'thematic' });
    edits.changeNetwork(there, null, 'n', { name: 'Bank', purpose: 'To read' });
    meet(here, there);
    const [network] = drawn(here).networks;
    expect(['River', 'Bank']).toContain(network?.name);
    expect(network).toMatchObject({ basis: 'thematic', purpose: 'To read' });
    expect(drawn(there).networks[0]?.name).toBe(network?.name);
  });

  it('one merges two while the other ties to the duplicate: the tie goes to what it became', () => {
    const [here, there] = twoDevices();
    edits.mergeOrganisations(here, null, 'a', ['d']);
    edits.addTies(there, null, [tieOf('cd', 'c', 'd')]);
    edits.setMembers(there, null, 'n', ['d'], 'planned');
    meet(here, there);
    expect(names(here)).toEqual(['A', 'B', 'C']);
    expect(pairs(here)).toEqual(['a-b', 'b-c', 'c-a']);
    // It belonged already, and now counts more than planned.
    expect(drawn(here).networks[0]?.members.get('a')).toBe('now');
  });

  it.each([
    ['planned', 'past'],
    ['past', 'planned'],
  ] as const)(
    'merged from one that was %s and one that was %s, it is hoped for on every device',
    (one, other) => {
      const [doc] = twoDevices();
      edits.addNetworks(doc, null, [{ id: 'm', name: 'M', basis: 'thematic', members: [] }]);
      edits.setMembers(doc, null, 'm', ['a'], one);
      edits.setMembers(doc, null, 'm', ['d'], other);
      edits.mergeOrganisations(doc, null, 'a', ['d']);
      const everything = drawnMap(readMap(doc), new Set(WHEN));
      expect(everything.networks.find(({ id }) => id === 'm')?.members.get('a')).toBe('planned');
    },
  );

  it('they merge two into each other: one is left, the same for both', () => {
    const [here, there] = twoDevices();
    edits.mergeOrganisations(here, null, 'c', ['d']);
    edits.mergeOrganisations(there, null, 'd', ['c']);
    meet(here, there);
    expect(names(here)).toEqual(['A', 'B', 'C']);
    expect(pairs(there)).toEqual(['a-b', 'b-c']);
  });

  it('a chain of merges ends, and what it ends in may be taken away', () => {
    const [doc] = twoDevices();
    edits.mergeOrganisations(doc, null, 'b', ['a']);
    edits.mergeOrganisations(doc, null, 'c', ['b']);
    edits.mergeOrganisations(doc, null, 'a', ['c']);
    expect(names(doc)).toEqual(['A', 'D']);
    edits.removeFromMap(doc, null, { organisations: ['a'] }, 'p1');
    expect(names(doc)).toEqual(['D']);
  });
});
