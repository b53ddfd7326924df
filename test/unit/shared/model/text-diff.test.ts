/** Typing in shared text: the change found is the change made, and carets stay with their words. */
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { carryOver, carryStretch, changeBetween } from '../../../../shared/model/text-diff.ts';

const apply = (
  before: string,
  { index, remove, insert }: { index: number; remove: number; insert: string },
) => before.slice(0, index) + insert + before.slice(index + remove);

describe('changeBetween', () => {
  test.each([
    ['typing at the end', 'Ask', 'Ask ', 4, { index: 3, remove: 0, insert: ' ' }],
    ['typing inside', 'Ask one', 'Ask for one', 8, { index: 4, remove: 0, insert: 'for ' }],
    ['deleting', 'Ask for one', 'Ask one', 4, { index: 4, remove: 4, insert: '' }],
    ['replacing', 'one term', 'two terms', 9, { index: 0, remove: 8, insert: 'two terms' }],
    ['the first of equal letters', 'aa', 'aaa', 1, { index: 0, remove: 0, insert: 'a' }],
    ['the last of equal letters', 'aa', 'aaa', 3, { index: 2, remove: 0, insert: 'a' }],
    ['one emoji for another of the same half', '👍', '👎', 2, { index: 0, remove: 2, insert: '👎' }],
  ])('%s', (_, before, after, caret, change) => {
    expect(changeBetween(before, after, caret)).toEqual(change);
  });

  test('no change', () => expect(changeBetween('same', 'same', 2)).toBeUndefined());

  test('always makes the one text into the other, and never cuts an emoji', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '👍', '👎', '🇬'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(24), (before, after, caret) => {
        const change = changeBetween(before, after, caret);
        if (!change) return before === after;
        const whole = (part: string) => part.isWellFormed();
        return (
          apply(before, change) === after &&
          whole(change.insert) &&
          whole(before.slice(change.index, change.index + change.remove))
        );
      }),
      { seed: 21, numRuns: 2_000 },
    );
  });
});

describe('carryOver', () => {
  test.each([
    ['words put in before it', 5, [{ insert: 'Yes. ' }], 10],
    ['words put in after it', 2, [{ retain: 4 }, { insert: '!' }], 2],
    [
      'words put in exactly there: the caret stays with what it follows',
      3,
      [{ retain: 3 }, { insert: '!' }],
      3,
    ],
    ['words taken out before it', 6, [{ retain: 1 }, { delete: 3 }], 3],
    ['words taken out around it', 4, [{ retain: 2 }, { delete: 9 }], 2],
  ])('%s', (_, index, delta, carried) => {
    expect(carryOver(index, delta)).toBe(carried);
  });

  test('agrees with where Yjs puts a relative position', () => {
    const edit = fc.record({ at: fc.nat(12), remove: fc.nat(4), insert: fc.constantFrom('', 'x', 'yz') });
    fc.assert(
      fc.property(fc.nat(8), edit, (caret, { at, remove, insert }) => {
        const doc = new Y.Doc();
        const text = doc.getText();
        text.insert(0, 'abcdefgh');
        const start = Math.min(caret, 8);
        // Bound to the letter on its left, as a caret is.
        const position = Y.createRelativePositionFromTypeIndex(text, start, -1);
        let carried = start;
        text.observe(({ delta }) => {
          carried = carryOver(carried, delta as never);
        });
        doc.transact(() => {
          const index = Math.min(at, 8);
          text.delete(index, Math.min(remove, 8 - index));
          text.insert(index, insert);
        });
        return Y.createAbsolutePositionFromRelativePosition(position, doc)?.index === carried;
      }),
      { seed: 21, numRuns: 2_000 },
    );
  });
});

describe('carryStretch', () => {
  test.each([
    ['words put in before it', [{ insert: '>> ' }], [{ index: 5, length: 4 }]],
    ['words put in exactly where it begins', [{ retain: 2 }, { insert: '!' }], [{ index: 3, length: 4 }]],
    ['words put in exactly where it ends', [{ retain: 6 }, { insert: '!' }], [{ index: 2, length: 4 }]],
    [
      'words put in within it: it is in two pieces',
      [{ retain: 3 }, { insert: 'xy' }],
      [
        { index: 2, length: 1 },
        { index: 5, length: 3 },
      ],
    ],
    ['its beginning taken out', [{ retain: 1 }, { delete: 3 }], [{ index: 1, length: 2 }]],
    ['all of it taken out', [{ delete: 7 }], []],
  ])('%s', (_, delta, pieces) => {
    expect(carryStretch({ index: 2, length: 4 }, delta)).toEqual(pieces);
  });
});
