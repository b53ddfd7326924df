import { newDocument, type MapDoc } from '../../../../../../shared/model/document.ts';
import { describe, expect, it } from 'vitest';
import { mapTemplates } from '../../../../../../shared/cards/decks/map-templates.ts';
import { changesAnything } from '../../../../../../shared/activities/map/files/plan/import-plan.ts';
import type { MapSketch, SketchOrganisation } from '../../../../../../shared/activities/map/files/sketch.ts';
import { sketchTemplate } from '../../../../../../shared/activities/map/files/in/template.ts';
import {
  addOrganisations,
  changeOrganisation,
} from '../../../../../../shared/activities/map/model/map-edits.ts';
import { draw, drawnOf, mapWith, sketchOfDoc, words } from '../../../../../support/maps.ts';

const school = (key: string, more: Partial<SketchOrganisation> = {}): SketchOrganisation => ({
  key,
  name: key,
  kind: 'primary',
  ...more,
});
const of = (organisations: SketchOrganisation[], more: Partial<MapSketch> = {}): MapSketch => ({
  organisations,
  ties: [],
  networks: [],
  ...more,
});
const found = (doc: MapDoc) =>
  [...drawnOf(doc).organisations.values()].map(({ name, place, urn }) => [name, place, urn]);

describe('an organisation of an import is one that is there already', () => {
  it('by its register number, whatever it is called by now', () => {
    const doc = mapWith(of([school('Old name', { urn: '100' })]));
    const { organisations } = draw(doc, of([school('New name', { urn: '100' })]));
    expect([organisations.added.length, organisations.updated.length]).toEqual([0, 1]);
    expect(found(doc)).toEqual([['New name', undefined, '100']]);
  });

  it('by name and kind, whatever case and accents', () => {
    const doc = mapWith(of([school('École St Zoë’s')]));
    const { organisations } = draw(doc, of([school("ECOLE  ST ZOE'S", { place: 'Easton' })]));
    expect(organisations.updated).toMatchObject([{ changes: { name: "ECOLE  ST ZOE'S", place: 'Easton' } }]);
    expect(drawnOf(doc).organisations.size).toBe(1);
  });

  it('not when it is of another kind or has another number', () => {
    const doc = mapWith(of([school('Hill', { urn: '1' })]));
    draw(doc, of([school('Hill', { urn: '2' }), { ...school('Hill'), key: 'other', kind: 'secondary' }]));
    expect(drawnOf(doc).organisations.size).toBe(3);
  });

  it('the one in the same place, of two with one name', () => {
    const [bolton, bury] = ['Bolton', 'Bury'].map((place) => ({
      ...school(place, { place }),
      name: 'St Mary’s',
    }));
    const doc = mapWith(of([bolton!, bury!]));
    expect(changesAnything(draw(doc, of([bury!, bolton!])))).toBe(false);
  });

  it('by its name alone when no kind is said; it is said when that fits several', () => {
    const doc = mapWith(
      of([school('Hill'), { ...school('Hill'), key: 'h', kind: 'secondary' }, school('Brook')]),
    );
    const plan = draw(
      doc,
      of([
        { key: 'a', name: 'hill' },
        { key: 'b', name: 'Brook' },
      ]),
    );
    expect([plan.organisations.added, plan.unsure]).toEqual([[], ['hill']]);
  });
});

describe('an import', () => {
  it('leaves alone what it says nothing about', () => {
    const doc = newDocument('map');
    addOrganisations(doc, null, [{ id: 'a', name: 'A', kind: 'primary', note: 'ours', size: 7, at: [5, 6] }]);
    addOrganisations(doc, null, [{ id: 'z', name: 'Z', kind: 'police' }]);
    draw(doc, of([school('A', { place: 'Easton', at: [1, 1] })]));
    expect(sketchOfDoc(doc).organisations).toEqual([
      { key: 'a', name: 'A', kind: 'primary', note: 'ours', size: 7, place: 'Easton', at: [5, 6] },
      { key: 'z', name: 'Z', kind: 'police' },
    ]);
  });

  it('draws a tie again only where it says something else', () => {
    const sketch = of([school('A'), school('B')], {
      ties: [
        { from: 'A', to: 'B', kind: 'supports', directed: true, strength: 1 },
        { from: 'A', to: 'B', kind: 'works-with' },
      ],
    });
    const doc = mapWith(sketch);
    const again = draw(doc, {
      ...sketch,
      ties: [
        { from: 'B', to: 'A', kind: 'works-with', strength: 3 },
        { from: 'B', to: 'A', kind: 'supports', directed: true },
        { from: 'A', to: 'B', kind: 'supports' },
      ],
    });
    expect([again.ties.added.length, again.ties.updated.length, again.ties.same]).toEqual([1, 1, 1]);
  });

  it('with two ties of a kind between two makes two of one, once', () => {
    const tie = { from: 'A', to: 'B', kind: 'works-with' as const };
    const doc = mapWith(of([school('A'), school('B')], { ties: [tie] }));
    const two = of([school('A'), school('B')], {
      ties: [
        { ...tie, strength: 1 },
        { ...tie, strength: 3 },
      ],
    });
    draw(doc, two);
    expect(drawnOf(doc).ties.map(({ strength }) => strength)).toEqual([1, 3]);
    expect(changesAnything(draw(doc, two))).toBe(false);
  });

  it('adds members to a network of the same name, and takes none out', () => {
    const network = (...members: string[]) => ({
      key: 'n',
      name: 'Riverside',
      members: new Map(members.map((key) => [key, undefined])),
    });
    const doc = mapWith(of([school('A'), school('B')], { networks: [network('A', 'B')] }));
    draw(
      doc,
      of([school('B'), school('C')], { networks: [{ ...network('B', 'C'), name: 'riverside ', lead: 'C' }] }),
    );
    const [only, ...more] = drawnOf(doc).networks;
    const name = (id: string | undefined) => drawnOf(doc).organisations.get(id ?? '')?.name;
    expect([[...(only?.members.keys() ?? [])].map(name), name(only?.lead), more]).toEqual([
      ['A', 'B', 'C'],
      'C',
      [],
    ]);
  });

  it('is one transaction', () => {
    const doc = newDocument('map');
    let updates = 0;
    doc.on('update', () => (updates += 1));
    draw(doc, sketchTemplate(mapTemplates[0]!));
    expect(updates).toBe(1);
  });

  it('brings back nothing that was changed meanwhile unless it says so', () => {
    const doc = mapWith(of([school('A')]));
    const [id] = drawnOf(doc).organisations.keys();
    changeOrganisation(doc, null, id!, { note: 'written since' });
    expect(changesAnything(draw(doc, of([school('A')])))).toBe(false);
  });
});

describe.each(mapTemplates.map((template) => [template.title, template] as const))(
  'the template “%s”',
  (_, template) => {
    const sketch = sketchTemplate(template);

    it('draws everything it holds, and nothing the second time', () => {
      const doc = mapWith(sketch);
      expect(words(sketchOfDoc(doc))).toEqual(words(sketch));
      expect(sketch.organisations).toHaveLength(template.organisations.length);
      expect(sketch.ties).toHaveLength(template.ties.length);
      expect(changesAnything(draw(doc, sketch))).toBe(false);
    });

    it('is laid out the same every time, with room for every name', () => {
      expect(sketchTemplate(template)).toEqual(sketch);
      const places = sketch.organisations.map(({ at }) => at!);
      const near = places.flatMap(([x, y], index) =>
        places.slice(index + 1).filter(([a, b]) => Math.hypot(x - a, y - b) < 45),
      );
      expect(near).toEqual([]);
    });
  },
);
