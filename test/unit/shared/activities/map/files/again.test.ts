/** The same file once more, after people have worked on the map. */
import { type MapDoc } from '../../../../../../shared/model/document.ts';
import { describe, expect, it } from 'vitest';
import { planFor } from '../../../../../../shared/activities/map/files/plan/plan-for.ts';
import { changesAnything } from '../../../../../../shared/activities/map/files/plan/import-plan.ts';
import { readTables } from '../../../../../../shared/activities/map/files/in/rows.ts';
import { type MapSketch, sketchOf } from '../../../../../../shared/activities/map/files/sketch.ts';
import { readTable } from '../../../../../../shared/activities/map/files/in/table.ts';
import {
  addOrganisations,
  changeOrganisation,
  mergeOrganisations,
  moveOrganisations,
  removeFromMap,
} from '../../../../../../shared/activities/map/model/map-edits.ts';
import { readMap } from '../../../../../../shared/activities/map/model/read-map.ts';
import { draw, drawnOf, mapWith, sketchOfDoc, words } from '../../../../../support/maps.ts';

const FILES = [
  'name,kind,pupils,networks\nAbbey,primary,100,Riverside\nAbby,primary,90,Riverside\nHill,secondary,900,Riverside; Coast\nQuay,primary,,',
  'from,to,kind\nAbby,Hill,feeder\nHill,Quay,supports',
];
/** A spreadsheet without keys, the register, an export of this very map: each knows organisations again in its own way. */
const WAYS: Record<string, (doc: MapDoc) => MapSketch> = {
  'a spreadsheet': () => readTables(FILES.map(readTable)).sketch,
  'an export': (doc) => sketchOf(drawnOf(doc), readMap(doc).positions),
  'a file with register numbers': () => {
    const { sketch } = readTables(FILES.map(readTable));
    return {
      ...sketch,
      organisations: sketch.organisations.map((one, index) => ({ ...one, urn: String(1000 + index) })),
    };
  },
};

function start(way: (doc: MapDoc) => MapSketch) {
  const plain = readTables(FILES.map(readTable)).sketch;
  const doc = mapWith(way(mapWith(plain)));
  moveOrganisations(
    doc,
    null,
    new Map([...drawnOf(doc).organisations.keys()].map((one, nth) => [one, [nth, 0]])),
  );
  const file = way(doc);
  const id = (name: string) =>
    Object.values(readMap(doc).organisations).find((one) => one.name === name)?.id as string;
  const there = () => [...drawnOf(doc).organisations.values()].map(({ name }) => name).sort();
  return { doc, file, id, there };
}

describe.each(Object.entries(WAYS))('%s read again', (kind, way) => {
  it('moves nothing that was moved', () => {
    const { doc, file, id } = start(way);
    moveOrganisations(doc, null, new Map([[id('Hill'), [77, 88]]]));
    expect(changesAnything(draw(doc, file))).toBe(false);
    expect(readMap(doc).positions[id('Hill')]).toEqual([77, 88]);
  });

  it('updates the one that a merged one has become, and draws neither it nor its ties again', () => {
    const { doc, file, id, there } = start(way);
    mergeOrganisations(doc, null, id('Abbey'), [id('Abby')]);
    const before = words(sketchOfDoc(doc));
    const plan = draw(doc, file);
    expect(there()).toEqual(['Abbey', 'Hill', 'Quay']);
    expect(plan.merged).toEqual([{ name: 'Abby', into: 'Abbey' }]);
    expect([changesAnything(plan), words(sketchOfDoc(doc))]).toEqual([false, before]);
    // The file knows of the merged one alone: what it says counts for the other, but for name and kind.
    const newer = {
      organisations: file.organisations.flatMap((one) => (one.name === 'Abby' ? [{ ...one, size: 95 }] : [])),
      ties: [],
      networks: [],
    };
    draw(doc, newer);
    expect(there()).toEqual(['Abbey', 'Hill', 'Quay']);
    expect(drawnOf(doc).organisations.get(id('Abbey'))).toMatchObject({ name: 'Abbey', size: 95 });
  });

  it('leaves out what was taken off the map, with all that hangs on it, and says so', () => {
    const { doc, file, id, there } = start(way);
    const tie = drawnOf(doc).ties.find(({ kind }) => kind === 'supports')!.id;
    const network = drawnOf(doc).networks.find(({ name }) => name === 'Coast')!.id;
    removeFromMap(doc, null, { organisations: [id('Abby')], ties: [tie], networks: [network] }, 'p');
    const before = words(sketchOfDoc(doc));
    const plan = draw(doc, file);
    expect(there()).toEqual(['Abbey', 'Hill', 'Quay']);
    expect(plan.leftOut).toEqual({
      organisations: [{ id: id('Abby'), name: 'Abby' }],
      ties: [tie],
      networks: [{ id: network, name: 'Coast' }],
    });
    expect([changesAnything(plan), words(sketchOfDoc(doc))]).toEqual([false, before]);
  });

  it('brings it back as it was when asked to, notes and ties of other people with it', () => {
    const { doc, file, id } = start(way);
    changeOrganisation(doc, null, id('Abby'), { note: 'ours' });
    const whole = words(sketchOfDoc(doc));
    const ties = drawnOf(doc).ties.map((tie) => tie.id);
    const network = drawnOf(doc).networks.find(({ name }) => name === 'Coast')!.id;
    removeFromMap(doc, null, { organisations: [id('Abby')], ties, networks: [network] }, 'p');
    const plan = draw(doc, file, true);
    expect([plan.organisations.added, plan.ties.added, plan.networks.added]).toEqual([[], [], []]);
    expect(words(sketchOfDoc(doc))).toEqual(whole);
    expect(changesAnything(planFor(readMap(doc), file))).toBe(false);
    // Back and updated in one.
    removeFromMap(doc, null, { organisations: [id('Abby')] }, 'p');
    const size = 91;
    draw(doc, { ...file, organisations: file.organisations.map((one) => ({ ...one, size })) }, true);
    expect(drawnOf(doc).organisations.get(id('Abby'))).toMatchObject({ size, note: 'ours' });
  });

  it('knows one that was renamed, where it has a number or a key; by its name alone it is another', () => {
    const { doc, file, id, there } = start(way);
    changeOrganisation(doc, null, id('Quay'), { name: 'Quay Academy' });
    const { organisations } = draw(doc, file);
    const again = kind === 'a spreadsheet';
    expect([organisations.added.map(({ name }) => name), there()]).toEqual(
      again
        ? [['Quay'], ['Abbey', 'Abby', 'Hill', 'Quay', 'Quay Academy']]
        : [[], ['Abbey', 'Abby', 'Hill', 'Quay']],
    );
  });

  it('prefers what is there to what is gone under the same name', () => {
    const { doc, file, id } = start(way);
    removeFromMap(doc, null, { organisations: [id('Quay')] }, 'p');
    const urn = file.organisations.find((one) => one.name === 'Quay')?.urn;
    addOrganisations(doc, null, [{ id: 'fresh', name: 'Quay', kind: 'primary', ...(urn && { urn }) }]);
    const { leftOut, organisations } = draw(doc, file);
    expect([leftOut.organisations, organisations.added]).toEqual([[], []]);
  });
});
