/** Counting what people answered alone, so that nobody's answers can be worked out. SPEC [B12]. */
import { describe, expect, test } from 'vitest';
import {
  countAnswers,
  kindOfPerson,
  PEOPLE_KINDS,
  readSpread,
  splitByKind,
} from '../../../../../shared/model/table/spread.ts';
import { dice } from '../../../../support/random.ts';

const form = [
  { id: 'influence', options: ['low', 'high'] },
  { id: 'aim', options: ['win', 'spread', 'renew'] },
];

test('whatever people are, what is left of the whole beside the kinds that are told is nobody or three', () => {
  const { below } = dice(7);
  for (let round = 0; round < 500; round += 1) {
    const answered = Array.from({ length: 1 + below(12) }, () => ({
      kind: [...PEOPLE_KINDS, undefined][below(4)],
      answers: { influence: below(2) === 0 ? 'low' : 'high', aim: 'win' },
    }));
    const kinds = Object.values(splitByKind(form, answered));
    const left = answered.length - kinds.reduce((sum, { people }) => sum + people, 0);
    expect(kinds.every(({ people }) => people >= 3)).toBe(true);
    if (kinds.length > 0) expect([1, 2]).not.toContain(left);
  }
});

test('a question nobody answered so has every option with 0', () => {
  expect(countAnswers(form, [{ influence: 'low', aim: 'win' }])).toEqual({
    people: 1,
    counts: { influence: { low: 1, high: 0 }, aim: { win: 1, spread: 0, renew: 0 } },
  });
});

describe('who somebody is', () => {
  test.each([
    ['Headteacher or school leader', 'school'],
    ['Teacher or school staff', 'school'],
    ['Governor or trustee', 'school'],
    ['Council officer', 'officer'],
    ['School improvement adviser', 'officer'],
    ['Health', 'partner'],
    ['Youth, police or housing', 'partner'],
    ['Something else', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (role, kind) => expect(kindOfPerson(role)).toBe(kind));
});

test('counts of too few are not read, whoever wrote them', () => {
  const shown = { people: 2, counts: {}, by: { id: 'p', name: 'Tom' }, kinds: {} };
  expect(readSpread('chooser', { finished: 2, shown })).toEqual({ finished: 2 });
  expect(readSpread('chooser', { finished: 3, shown: { ...shown, people: 3 } })?.shown?.people).toBe(3);
  expect(readSpread('chooser', 7)).toBeUndefined();
});
