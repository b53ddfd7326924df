/** The plan of those who come back, and the map they go on with. SPEC [E14] to [E16]. */
import { describe, expect, it } from 'vitest';
import { carryMap } from '../../../../../shared/activities/map/model/carry-map.ts';
import {
  addOrganisations,
  addTies,
  mergeOrganisations,
  removeFromMap,
} from '../../../../../shared/activities/map/model/map-edits.ts';
import { MAP_ROOTS } from '../../../../../shared/activities/map/model/map-view.ts';
import { createReturn, returnTitle } from '../../../../../shared/model/again/come-back.ts';
import { newDocument, readDocument, root } from '../../../../../shared/model/document.ts';
import { lastRatingsIn, PLAN_ROOTS } from '../../../../../shared/model/plan/plan-view.ts';

describe('a workshop that comes back', () => {
  it('is called after the old one, however often, and never too long', () => {
    expect(returnTitle('Eastmere')).toBe('Eastmere: coming back');
    expect(returnTitle(returnTitle('Eastmere'))).toBe('Eastmere: coming back');
    expect(returnTitle('x'.repeat(120))).toHaveLength(120);
  });

  it('[E16] remembers nobody who is gone or who ran it, and no table that is gone', () => {
    const from = newDocument('plan');
    const people = root(from, 'people');
    people.set('a', { name: 'Amina', kind: 'facilitator' });
    people.set('b', { name: 'Bea', kind: 'participant', removed: true });
    people.set('c', { name: 'Cem', kind: 'participant', tableId: 'gone' });
    people.set('d', 'odd');
    const to = newDocument('plan');
    createReturn(from, to, { title: 'Again', tables: [{ id: 'one', name: 'Heron' }] });
    const view = readDocument(to, PLAN_ROOTS);
    expect(Object.values(view.before)).toEqual([{ id: 'p0', name: 'Cem' }]);
    expect(view.people).toEqual({});
    // Nothing was revealed, so nothing is told.
    expect(lastRatingsIn(view)).toBeUndefined();
  });

  it('[E15] draws what stands on the map, under its ids, and nothing that was taken off it', () => {
    const from = newDocument('map');
    const names = ['a', 'b', 'c', 'd'];
    addOrganisations(
      from,
      null,
      names.map((id) => ({ id, kind: 'primary', name: `School ${id}`, note: `About ${id}`, at: [1, 2] })),
    );
    const tie = { kind: 'works-with', directed: false, strength: 2, when: 'past' } as const;
    addTies(from, null, [
      { id: 't', from: 'a', to: 'b', ...tie },
      { id: 'u', from: 'a', to: 'd', ...tie },
    ]);
    mergeOrganisations(from, null, 'a', ['c']);
    removeFromMap(from, null, { organisations: ['d'] }, 'tom');
    const to = newDocument('map');
    carryMap(from, to);
    const view = readDocument(to, MAP_ROOTS);
    expect(Object.keys(view.organisations)).toEqual(['a', 'b']);
    expect(view.organisations['b']).toEqual({
      id: 'b',
      kind: 'primary',
      name: 'School b',
      note: 'About b',
    });
    expect(view.positions).toEqual({ a: [1, 2], b: [1, 2] });
    expect(view.ties).toEqual({ t: { id: 't', from: 'a', to: 'b', ...tie } });
    const blank = newDocument('map');
    carryMap(newDocument('map'), blank);
    expect(blank.store.clients.size).toBe(0);
  });
});
