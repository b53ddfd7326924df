import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGraphml } from '../../../../../../shared/activities/map/files/in/graphml-in.ts';
import { writeGraphml } from '../../../../../../shared/activities/map/files/out/graphml.ts';
import { planImport } from '../../../../../../shared/activities/map/files/plan/plan.ts';
import { changesAnything } from '../../../../../../shared/activities/map/files/plan/import-plan.ts';
import { readTables } from '../../../../../../shared/activities/map/files/in/rows.ts';
import type { MapSketch, Reading } from '../../../../../../shared/activities/map/files/sketch.ts';
import { writeSpreadsheets } from '../../../../../../shared/activities/map/files/out/spreadsheet.ts';
import { readTable } from '../../../../../../shared/activities/map/files/in/table.ts';
import { cleanLine } from '../../../../../../shared/protocol/line.ts';
import { anySketch, draw, drawnOf, mapWith, sketchOfDoc, words } from '../../../../../support/maps.ts';

const WAYS: Record<string, (sketch: MapSketch) => Reading> = {
  spreadsheets: (sketch) => readTables(Object.values(writeSpreadsheets(sketch)).map(readTable)),
  GraphML(sketch) {
    const reading = readGraphml(writeGraphml(sketch));
    if ('why' in reading) throw new Error(reading.why);
    return reading;
  },
};

/** Names are read as one line each, cleaned. */
const inLines = <Named extends { name: string }>(named: readonly Named[]) =>
  named.map((each) => ({ ...each, name: cleanLine(each.name) }));

it('a sketch drawn on an empty map is there in full', () => {
  fc.assert(
    fc.property(anySketch, (sketch) => {
      const expected = {
        ...sketch,
        organisations: inLines(sketch.organisations),
        networks: inLines(sketch.networks),
      };
      expect(words(sketchOfDoc(mapWith(sketch)))).toEqual(words(expected));
    }),
  );
});

describe.each(Object.entries(WAYS))('a map out and in again as %s', (_, there) => {
  it('is the same map, whatever it holds', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const map = sketchOfDoc(mapWith(sketch));
        const { sketch: read, bad } = there(map);
        expect(bad).toEqual([]);
        expect(words(sketchOfDoc(mapWith(read)))).toEqual(words(map));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing in the map it came from, nor in a copy that has read it before', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const doc = mapWith(sketch);
        const { sketch: read } = there(sketchOfDoc(doc));
        expect(changesAnything(planImport(drawnOf(doc), read))).toBe(false);
        const copy = mapWith(read);
        expect(changesAnything(draw(copy, read))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
