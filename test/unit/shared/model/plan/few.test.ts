/** [B9] What fewer than three people chose is read by nobody, even where a server of an older version wrote it down whole. */
import { expect, test } from 'vitest';
import { newDocument, readDocument, root } from '../../../../../shared/model/document.ts';
import { PLAN_ROOTS } from '../../../../../shared/model/plan/plan-view.ts';

const results = (written: Record<string, unknown>) => {
  const plan = newDocument('plan');
  for (const [id, result] of Object.entries(written)) root(plan, 'results').set(id, result as never);
  return readDocument(plan, PLAN_ROOTS).results;
};

test('[B9] of a vote two people voted in there is how many they are, of three what they chose', () => {
  const vote = (people: number) => ({ kind: 'vote', people, dots: { a: 1, b: people } });
  expect(results({ two: vote(2), three: vote(3) })).toMatchObject({
    two: { people: 2, dots: { a: 0, b: 0 } },
    three: { people: 3, dots: { a: 1, b: 3 } },
  });
});

test('[B9] of a scale two people marked there is how many they are', () => {
  const card = { matters: [0, 0, 0, 1, 1], now: [1, 1, 0, 0, 1] };
  expect(results({ ratings: { kind: 'ratings', people: 3, cards: { 'focus-1': card } } })).toMatchObject({
    ratings: { cards: { 'focus-1': { matters: [0, 0, 0, 0, 0], now: card.now, few: { matters: 2 } } } },
  });
});
