import { newDocument, type MapDoc } from '../../../../../../shared/model/document.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { type DrawnMap, drawnMap } from '../../../../../../shared/activities/map/model/drawn-map.ts';
import * as edits from '../../../../../../shared/activities/map/model/map-edits.ts';
import { readMap } from '../../../../../../shared/activities/map/model/read-map.ts';
import { tieOf } from '../../../../../support/maps.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
const DEVICES = 3;
const id = fc.constantFrom(...IDS);
const word = fc.integer({ min: 0, max: 999 }).map((n) => `w${n}`);

type Edit = (doc: MapDoc, nth: number) => void;
/** What somebody does at a device; `nth` makes new ids. Words written into notes are `w<number>.`, and never taken out again. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(id, word).map(
    ([of, name]): Edit =>
      (doc) =>
        edits.changeOrganisation(doc, null, of, { name }),
  ),
  fc.tuple(id, word).map(
    ([of, words]): Edit =>
      (doc) =>
        edits.mapProse(doc, 'organisations', of)?.insert(0, `${words}. `),
  ),
  fc.tuple(id, id).map(
    ([from, to]): Edit =>
      (doc, nth) =>
        edits.addTies(doc, null, [tieOf(`t${nth}`, from, to)]),
  ),
  id.map(
    (gone): Edit =>
      (doc) =>
        edits.removeFromMap(doc, null, { organisations: [gone] }, 'p'),
  ),
  fc.tuple(id, id).map(
    ([into, gone]): Edit =>
      (doc) =>
        edits.mergeOrganisations(doc, null, into, [gone]),
  ),
  fc.tuple(id, fc.integer({ min: -500, max: 500 })).map(
    ([of, x]): Edit =>
      (doc) =>
        edits.moveOrganisations(doc, null, new Map([[of, [x, x]]])),
  ),
  fc.tuple(id, fc.constantFrom('now', 'planned', 'past', undefined)).map(
    ([of, when]): Edit =>
      (doc) =>
        edits.setMembers(doc, null, 'n', [of], when),
  ),
  word.map(
    (name): Edit =>
      (doc) =>
        edits.changeNetwork(doc, null, 'n', { name }),
  ),
);

/** A map with its maps as lists. */
const inOrder = ({ organisations, ties, networks }: DrawnMap) => ({
  organisations: [...organisations.values()],
  ties,
  networks: networks.map(({ members, ...network }) => ({ ...network, members: [...members] })),
});

const send = (from: MapDoc, to: MapDoc) =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));

it('whatever three do at once, and in whatever order they hear of it, they end with one map', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ at: fc.nat({ max: DEVICES - 1 }), edit: anyEdit }) },
    {
      weight: 1,
      arbitrary: fc.record({ from: fc.nat({ max: DEVICES - 1 }), to: fc.nat({ max: DEVICES - 1 }) }),
    },
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const first = newDocument('map');
      edits.addOrganisations(
        first,
        null,
        IDS.map((id) => ({ id, kind: 'primary' as const, name: id })),
      );
      edits.addNetworks(first, null, [
        { id: 'n', name: 'Riverside', basis: 'geographic', members: ['a', 'b'] },
      ]);
      const devices = [first, ...Array.from({ length: DEVICES - 1 }, () => newDocument('map'))];
      for (const device of devices) send(first, device);
      steps.forEach((one, nth) => {
        if ('edit' in one) one.edit(devices[one.at]!, nth);
        else send(devices[one.from]!, devices[one.to]!);
      });
      const written = new Set(
        devices.flatMap((doc) =>
          Object.values(readMap(doc).organisations).flatMap(({ note = '' }) => note.match(/w\d+\./g) ?? []),
        ),
      );
      for (const from of devices) for (const to of devices) send(from, to);
      for (const from of devices) for (const to of devices) send(from, to);

      const [map, ...others] = devices.map((doc) => drawnMap(readMap(doc)));
      // In the same order too: places and words are worked out from it on every screen.
      for (const other of others) expect(inOrder(other)).toEqual(inOrder(map!));
      for (const { from, to } of map!.ties) {
        expect(from).not.toBe(to);
        expect([map!.organisations.has(from), map!.organisations.has(to)]).toEqual([true, true]);
      }
      for (const { members } of map!.networks)
        for (const member of members.keys()) expect(map!.organisations.has(member)).toBe(true);
      // Nobody's sentence is gone from the document, also not those about who was merged or taken away.
      const kept = Object.values(readMap(first).organisations)
        .map(({ note = '' }) => note)
        .join(' ');
      for (const words of written) expect(kept).toContain(words);
    }),
    { seed: 6, numRuns: 400 },
  );
});
