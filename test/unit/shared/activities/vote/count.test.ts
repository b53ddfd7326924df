import { expect, test } from 'vitest';
import { rankedOptions } from '../../../../../shared/activities/vote/count.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));

test('most dots come first, and equals keep the order they were asked in', () => {
  const ranked = rankedOptions({ options }, { kind: 'vote', people: 4, dots: { a: 1, b: 4, c: 1 } });
  expect(ranked.map(({ id, dots, share }) => [id, dots, share])).toEqual([
    ['b', 4, 1],
    ['a', 1, 0.25],
    ['c', 1, 0.25],
  ]);
});

test('without a single dot nothing is divided by nothing', () => {
  const ranked = rankedOptions({ options }, { kind: 'vote', people: 0, dots: {} });
  expect(ranked.map(({ id, share }) => [id, share])).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
  ]);
});
