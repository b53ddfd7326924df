import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromRows, toRows } from '../../../../../client/features/map-canvas/rows.ts';
import { drawn } from './sample.ts';

const place = () => [3, 4] as const;

describe('rows on the clipboard', () => {
  test('come back as what they were, whatever people write into a name or a note', () => {
    const words = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', ',') });
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 5 }), words, (names, note) => {
        const kept = names.filter((name) => name.trim());
        fc.pre(kept.length > 0);
        const map = drawn(kept.map((name, nth) => ({ id: `o${nth}`, name, kind: 'special' as const, note })));
        const back = fromRows(toRows(map, new Set(map.organisations.keys()), place));
        expect(back?.organisations).toEqual(
          kept.map((name) => ({ name, kind: 'special', note, at: [3, 4] })),
        );
      }),
    );
  });

  test('bring the ties between what was copied, and no others', () => {
    const more = { kind: 'funds', directed: true, strength: 3, when: 'planned' } as const;
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

  test('are nothing when nothing is selected, and other text is for the import', () => {
    expect(toRows(drawn(['a']), new Set(), place)).toBe('');
    expect(fromRows('Harbour\tSecondary\nMillbank\tPrimary')).toBeUndefined();
  });
});
