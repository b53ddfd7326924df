import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fromRows, toRows } from '../../../../../../client/activities/map/canvas/draw/rows.ts';
import { readTables } from '../../../../../../shared/activities/map/files/in/rows.ts';
import type { MapSketch } from '../../../../../../shared/activities/map/files/sketch.ts';
import { readTablesIn } from '../../../../../../shared/activities/map/files/in/table.ts';
import { anySketch, drawnOf, mapWith, sketchOfDoc, words } from '../../../../../support/maps.ts';
import { drawn } from '../../../../../support/map-in-words.ts';

const place = () => [3, 4] as const;

/** All of a map on the clipboard, and what it says: without networks, which stay where they are. */
function copied(sketch: MapSketch) {
  const doc = mapWith({ ...sketch, networks: [] });
  const map = drawnOf(doc);
  const rows = toRows(map, new Set(map.organisations.keys()), place);
  const { organisations, ...rest } = sketchOfDoc(doc);
  return {
    rows,
    said: words({ ...rest, organisations: organisations.map((one) => ({ ...one, at: [3, 4] })) }),
  };
}

describe('rows on the clipboard', () => {
  test('come back as the same organisations and ties, whatever people write', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const { rows, said } = copied(sketch);
        const back = fromRows(rows);
        const organisations = back?.organisations.map((words, nth) => ({ ...words, key: String(nth) })) ?? [];
        const ties = back?.ties.map((tie) => ({ ...tie, from: String(tie.from), to: String(tie.to) })) ?? [];
        expect(words({ organisations, ties, networks: [] })).toEqual(said);
      }),
      { numRuns: 300 },
    );
  });

  test('say the same to an import, where organisations and ties stand one below the other', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const { rows, said } = copied(sketch);
        const { sketch: read, bad } = readTables(readTablesIn(rows));
        expect([bad, words(sketchOfDoc(mapWith(read)))]).toEqual([[], said]);
      }),
      { numRuns: 300 },
    );
  });

  test('keep an organisation without a name, and spaces and line breaks round one', () => {
    const map = drawn(
      ['', ' a\n', '\tb'].map((name, nth) => ({ id: `o${nth}`, name, kind: 'special' as const })),
      [['o0', 'o1', { note: '=1+1' }]],
    );
    const back = fromRows(toRows(map, new Set(map.organisations.keys()), place));
    expect(back?.organisations.map(({ name }) => name)).toEqual(['', ' a\n', '\tb']);
    expect(back?.ties).toMatchObject([{ from: 0, to: 1, note: '=1+1' }]);
  });

  test('hold nothing that a spreadsheet would run', () => {
    const evil = ['=HYPERLINK("http://x","y")', '+1', '-2+3', '@SUM(1)', '\t=1', '\r=1'];
    const map = drawn(evil.map((name, nth) => ({ id: `o${nth}`, name, kind: 'other' as const, note: name })));
    const rows = toRows(map, new Set(map.organisations.keys()), place);
    const cells = Papa.parse<string[]>(rows, { delimiter: '\t' }).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const back = fromRows(rows);
    expect(back?.organisations.map(({ name, note }) => [name, note])).toEqual(
      evil.map((name) => [name, name]),
    );
  });

  test('bring the ties between what was copied, and no others', () => {
    const more = { kind: 'funds', directed: true, strength: 3, when: 'planned', note: 'since May' } as const;
    const map = drawn(
      ['a', 'b', 'c'],
      [
        ['a', 'b', more],
        ['b', 'c'],
      ],
    );
    const back = fromRows(toRows(map, new Set(['a', 'b']), place));
    expect(back?.ties).toEqual([{ from: 0, to: 1, ...more }]);
  });

  test('two of one name keep their own ties', () => {
    const twins = ['a', 'b'].map((id) => ({ id, name: 'St Mary’s', kind: 'primary' as const }));
    const map = drawn([...twins, 'c'], [['b', 'c']]);
    const back = fromRows(toRows(map, new Set(['a', 'b', 'c']), place));
    expect(back?.ties).toMatchObject([{ from: 1, to: 2 }]);
  });

  test('are known again when a spreadsheet has made every row as wide as the widest', () => {
    const rows = toRows(drawn(['a', 'b'], [['a', 'b']]), new Set(['a', 'b']), place);
    const wide = rows.split('\n').map((row) => row + '\t'.repeat(10 - row.split('\t').length + 2));
    expect(fromRows(wide.join('\r\n'))).toMatchObject({
      organisations: [{ name: 'a' }, { name: 'b' }],
      ties: [{}],
    });
  });

  test('are nothing when nothing is selected, and other text is for the import', () => {
    expect(toRows(drawn(['a']), new Set(), place)).toBe('');
    expect(fromRows('Harbour\tSecondary\nMillbank\tPrimary')).toBeUndefined();
  });
});
