import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  makeChanges,
  noParts,
} from '../../../../../../client/activities/map/panel/asks/changes.ts';
import type { MapParts } from '../../../../../../shared/activities/map/model/drawn-map.ts';
import { dice } from '../../../../../support/random.ts';

const nothing = { organisations: [], ties: [], networks: [], members: [] };

describe('what of a map changed', () => {
  it('is everything at first, then only what is new, another or gone', () => {
    const changes = makeChanges();
    const [a, b] = [
      { id: 'a', kind: 'primary' as const, name: 'A' },
      { id: 'b', kind: 'primary' as const, name: 'B' },
    ];
    const parts: MapParts = { ...noParts(), organisations: { a, b }, members: { 'n/a': 'now' } };
    expect(changes(parts)).toEqual({
      ...nothing,
      organisations: [
        ['a', a],
        ['b', b],
      ],
      members: [['n/a', 'now']],
    });
    expect(changes(parts)).toEqual(nothing);
    const other = { ...b, name: 'Brook' };
    parts.organisations['b'] = other;
    delete parts.organisations['a'];
    parts.members['n/a'] = 'past';
    expect(changes(parts)).toEqual({
      ...nothing,
      organisations: [
        ['b', other],
        ['a', undefined],
      ],
      members: [['n/a', 'past']],
    });
  });

  it('makes a copy the same, whatever comes, goes and comes back between two looks', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { below } = dice(seed);
      const [changes, parts, copy] = [makeChanges(), noParts(), noParts()];
      for (let look = 0; look < 30; look += 1) {
        for (let edit = below(5); edit > 0; edit -= 1) {
          const id = `e${below(8)}`;
          if (below(3) === 0) delete parts.organisations[id];
          else parts.organisations[id] = { id, kind: 'primary', name: `${below(100)}` };
          if (below(3) === 0) delete parts.members[id];
          else parts.members[id] = below(2) ? 'now' : 'planned';
        }
        // As a worker gets it.
        applyChanges(copy, structuredClone(changes(parts)));
        expect(copy).toStrictEqual(parts);
      }
    }
  });
});
