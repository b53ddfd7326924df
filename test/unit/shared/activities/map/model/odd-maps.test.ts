/**
 * Maps in which anything may stand: they are read, drawn, asked about, edited and taken along as files all the same, in
 * time that grows with the map and not with its shape.
 */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import * as answers from '../../../../../../shared/activities/map/model/answer-edits.ts';
import { drawnMap, standingOf } from '../../../../../../shared/activities/map/model/drawn-map.ts';
import * as map from '../../../../../../shared/activities/map/model/map-edits.ts';
import { MAP_ROOTS, type MapView, WHEN } from '../../../../../../shared/activities/map/model/map-view.ts';
import { readMap } from '../../../../../../shared/activities/map/model/read-map.ts';
import { settingsOf } from '../../../../../../shared/activities/map/model/settings.ts';
import { questionsOf } from '../../../../../../shared/activities/map/asks/questions.ts';
import { askedOf } from '../../../../../../shared/activities/map/asks/asks.ts';
import { makeMeasure } from '../../../../../../shared/activities/map/drawing/names/labels.ts';
import { placesOn } from '../../../../../../shared/activities/map/drawing/layout/places.ts';
import { PRINT } from '../../../../../../shared/activities/map/drawing/pens/pen.ts';
import { makeSvg } from '../../../../../../shared/activities/map/drawing/pens/print.ts';
import { makePicture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import { planFor } from '../../../../../../shared/activities/map/files/plan/plan-for.ts';
import { readGraphml } from '../../../../../../shared/activities/map/files/in/graphml-in.ts';
import { sketchOf } from '../../../../../../shared/activities/map/files/sketch.ts';
import { writeGraphml } from '../../../../../../shared/activities/map/files/out/graphml.ts';
import { writeSpreadsheets } from '../../../../../../shared/activities/map/files/out/spreadsheet.ts';
import { type MapDoc, newDocument } from '../../../../../../shared/model/document.ts';
import { record } from '../../../../../../shared/model/record.ts';
import { oddValues } from '../../../../../support/odd-values.ts';
import { faultsOf } from '../../../../../support/xml.ts';

const ALL = new Set(WHEN);
const measure = makeMeasure(PRINT, {
  font: '',
  measureText: (words: string) => ({ width: words.length * 8 }),
} as never);

/** Every file that is made of a map, checked for what any program expects of it. */
function takeAlong(view: MapView): void {
  const drawn = drawnMap(view, ALL);
  const sketch = sketchOf(drawn, view.positions);
  const graphml = writeGraphml(sketch);
  expect(faultsOf(graphml)).toEqual([]);
  expect(readGraphml(graphml)).not.toHaveProperty('why');
  for (const sheet of Object.values(writeSpreadsheets(sketch))) expect(formulasIn(sheet)).toEqual([]);
  // A picture is drawn by another program, and what it is sent has prototypes again.
  const sent = JSON.parse(JSON.stringify(view)) as MapView;
  const there = drawnMap(sent, ALL);
  const picture = makePicture(there, ALL, placesOn(there, sent.positions));
  const svg = makeSvg(picture, {
    title: `Map \u0000\uD800 <&> ${Object.keys(view.organisations)[0]}`,
    date: 'today',
    measure,
  });
  expect(faultsOf(svg)).toEqual([]);
  expect(svg).not.toMatch(/NaN|Infinity/);
  questionsOf(drawn, settingsOf(view.settings));
  planFor(view, sketch);
}

/** The cells that a spreadsheet would run, whichever sign it separates cells by. */
const formulasIn = (sheet: string): string[] =>
  [',', ';', '\t'].flatMap((delimiter) =>
    Papa.parse<string[]>(sheet.slice(1), { delimiter })
      .data.flat()
      .filter(
        (cell) => /^[\s\u200B-\u200F\u2060]*(?:[=+@＝＋＠]|[-－](?=\S))/.test(cell) && !/^-\d/.test(cell),
      ),
  );

function use(doc: MapDoc): void {
  map.addOrganisations(doc, null, [
    { id: 'a', kind: 'primary', name: 'Alder', at: [0, 0] },
    { id: 'b', kind: 'primary', name: 'Brook' },
    { id: 'c', kind: 'primary', name: 'Cole' },
  ]);
  map.addTies(doc, null, [
    { id: 't', from: 'a', to: 'b', kind: 'works-with', directed: false, strength: 2, when: 'now' },
  ]);
  map.addNetworks(doc, null, [{ id: 'n', name: 'Riverside', basis: 'thematic', members: ['a', 'b', 'c'] }]);
  answers.answerMap(doc, null, {
    id: 'said',
    question: 'alone',
    text: 'So it is',
    author: { id: 'ann', name: 'Ann' },
    at: 1,
  });
  expect(readMap(doc)).toMatchObject({
    organisations: { a: { name: 'Alder' } },
    ties: { t: {} },
    networks: { n: {} },
    answers: { said: {} },
  });
  takeAlong(readMap(doc));
  const ids = [...new Set([...doc.share.values()].flatMap((type) => [...type._map.keys()]))];
  map.moveOrganisations(doc, null, new Map(ids.map((id) => [id, [5, 5]])));
  map.setMany(doc, null, 4);
  for (const id of ids) {
    map.changeOrganisation(doc, null, id, { name: 'Oak', note: 'A note', size: undefined });
    map.changeTie(doc, null, id, { strength: 3 });
    map.changeNetwork(doc, null, id, { purpose: 'A purpose' });
    map.setMembers(doc, null, 'n', [id], 'planned');
    map.setMembers(doc, null, id, ['a'], undefined);
    for (const root of ['organisations', 'ties', 'networks'] as const) {
      map.mapProse(doc, root, id)?.toString();
      map.proseNow(doc, root, id);
    }
    if (id !== 'a') map.mergeOrganisations(doc, null, 'a', [id]);
    map.mergeOrganisations(doc, null, id, ['b']);
    answers.answerText(doc, id)?.toString();
    answers.removeAnswer(doc, null, id, 'ann');
    answers.restoreAnswer(doc, null, id);
  }
  for (const answer of Object.values(readMap(doc).answers)) askedOf(answer, () => undefined);
  takeAlong(readMap(doc));
  map.removeFromMap(doc, null, { organisations: ids, ties: ids, networks: ids }, 'ann');
  takeAlong(readMap(doc));
}

describe('[E4] a map with something odd in every root', () => {
  test.each(oddValues(20_262, 60))('$name', ({ put }) => {
    const doc = newDocument('map');
    for (const root of [...Object.keys(MAP_ROOTS), 'meta']) put(doc, root);
    use(doc);
  });
});

describe('[E4] a map of any shape', () => {
  const empty = (): MapView => ({
    organisations: record(),
    positions: record(),
    ties: record(),
    networks: record(),
    members: record(),
    answers: record(),
    settings: record(),
  });
  const organisation = (id: string, more: object = {}) => ({
    id,
    kind: 'primary' as const,
    name: id,
    ...more,
  });

  test('merges are followed once, however long their chain is', { timeout: 20_000 }, () => {
    const view = empty();
    for (let n = 0; n < 5_000; n += 1)
      view.organisations[`m${n}`] = organisation(`m${n}`, { mergedInto: `m${n + 1}` });
    view.organisations['m5000'] = organisation('m5000');
    const standing = standingOf(view);
    expect(Object.keys(view.organisations).every((id) => standing(id) === 'm5000')).toBe(true);
    expect(drawnMap(view).organisations.size).toBe(1);
  });

  test('two rings of merges each leave the least id, and what leads into them stands for it', () => {
    const view = empty();
    for (const [id, into] of [
      ['c', 'b'],
      ['b', 'a'],
      ['a', 'c'],
      ['x', 'b'],
      ['p', 'q'],
      ['q', 'p'],
      ['y', 'x'],
    ] as const)
      view.organisations[id] = organisation(id, { mergedInto: into });
    const standing = standingOf(view);
    expect(['a', 'b', 'c', 'x', 'y', 'p', 'q'].map(standing)).toEqual(['a', 'a', 'a', 'a', 'a', 'p', 'p']);
  });

  test('thousands of networks, a hub, and 150,000 organisations end in time', { timeout: 30_000 }, () => {
    const view = empty();
    for (let n = 0; n < 150_000; n += 1) view.organisations[`o${n}`] = organisation(`o${n}`);
    for (let n = 0; n < 20_000; n += 1) {
      view.ties[`t${n}`] = {
        id: `t${n}`,
        from: 'o0',
        to: `o${n + 1}`,
        kind: 'works-with',
        directed: false,
        strength: 2,
        when: 'now',
      };
      if (n >= 3_000) continue;
      view.networks[`n${n}`] = { id: `n${n}`, name: `N${n}`, basis: 'thematic', rank: n };
      for (const member of [n, n + 1, n + 2]) view.members[`n${n}/o${member}`] = 'now';
    }
    const drawn = drawnMap(view, ALL);
    const sketch = sketchOf(drawn, view.positions);
    expect(writeSpreadsheets(sketch).organisations.length).toBeGreaterThan(1_000_000);
    expect(writeGraphml(sketch).length).toBeGreaterThan(1_000_000);
    expect(questionsOf(drawn).length).toBeGreaterThan(0);
  });

  test('coordinates and sizes are brought into bounds when they are read', () => {
    const read = (value: unknown) => MAP_ROOTS.positions.read('a', value);
    expect(read([1e308, -1e308])).toEqual([1_000_000, -1_000_000]);
    expect(read([12.5, 7])).toEqual([12.5, 7]);
    expect(read([NaN, 1])).toBeUndefined();
    const school = MAP_ROOTS.organisations.read('a', {
      kind: 'primary',
      name: 'A',
      size: 1e308,
      grid: [1e308, 5],
    });
    expect(school).toMatchObject({ size: 10_000_000, grid: [10_000_000, 5] });
  });
});
