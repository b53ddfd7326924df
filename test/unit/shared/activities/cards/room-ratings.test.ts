import { expect, test } from 'vitest';
import { roomRatings } from '../../../../../shared/activities/cards/room-ratings.ts';
import type { MarkCounts, RatingsResult } from '../../../../../shared/model/plan/votes.ts';

/** So many people who all give one mark. */
const all = (mark: number, people = 4): MarkCounts =>
  [1, 2, 3, 4, 5].map((other) => (other === mark ? people : 0)) as MarkCounts;

const rated = (cards: Record<string, [matters: MarkCounts, now: MarkCounts]>): RatingsResult => ({
  kind: 'ratings',
  people: 4,
  cards: Object.fromEntries(Object.entries(cards).map(([id, [matters, now]]) => [id, { matters, now }])),
});

test('a card lies at the averages of its marks, with the middle half of the answers', () => {
  const result = rated({ a: [[0, 1, 0, 2, 1], all(2)] });
  const [card] = roomRatings(result, ['a']).cards;
  expect(card).toEqual({
    card: 'a',
    matters: { mean: 3.75, from: 2, to: 4 },
    now: { mean: 2, from: 2, to: 2 },
    split: true,
  });
});

test('people are split when a quarter say little and a quarter say a lot', () => {
  const cards = roomRatings(
    rated({
      split: [all(5), [2, 0, 0, 0, 2]],
      agreed: [all(5), all(3)],
      neighbours: [all(5), [0, 2, 2, 0, 0]],
      'one person apart': [all(5), [1, 0, 0, 0, 7]],
    }),
    ['split', 'agreed', 'neighbours', 'one person apart'],
  ).cards;
  expect(cards.map(({ split }) => split)).toEqual([true, false, false, false]);
});

test('the middle parts the cards in halves', () => {
  const result = rated({ a: [all(5), all(1)], b: [all(3), all(2)], c: [all(1), all(5)] });
  expect(roomRatings(result, ['a', 'b', 'c']).middle).toEqual({ matters: 3, now: 2 });
  const even = rated({ a: [all(5), all(1)], b: [all(2), all(2)] });
  expect(roomRatings(even, ['a', 'b']).middle).toEqual({ matters: 3.5, now: 1.5 });
});

test('furthest to go: the widest gaps of what matters and is not there, at most three, ties in the order asked', () => {
  const result = rated({
    there: [all(5), all(5)],
    fourth: [all(4), all(2)],
    first: [all(5), all(1)],
    second: [all(4), all(1)],
    'second too': [all(4), all(1)],
    minor: [all(2), all(1)],
    middling: [all(3), all(3)],
    done: [all(1), all(5)],
    'done too': [all(1), all(5)],
  });
  const order = Object.keys(result.cards);
  expect(roomRatings(result, order).furthest.map(({ card }) => card)).toEqual([
    'first',
    'second',
    'second too',
  ]);
});

test('a wide gap does not count where other things matter more', () => {
  const result = rated({ a: [all(3), all(1)], b: [all(4), all(4)], c: [all(5), all(5)] });
  expect(roomRatings(result, ['a', 'b', 'c']).furthest).toEqual([]);
});

test('a room where all is well has nothing furthest to go', () => {
  const result = rated({ a: [all(3), all(4)], b: [all(2), all(5)] });
  expect(roomRatings(result, ['a', 'b']).furthest).toEqual([]);
});

test('a card that was not rated on both scales is left out, and so is one nobody asked for', () => {
  const result = rated({ half: [all(5), all(1, 0)], unknown: [all(5), all(1)], whole: [all(5), all(1)] });
  expect(roomRatings(result, ['half', 'whole']).cards.map(({ card }) => card)).toEqual(['whole']);
  expect(roomRatings(rated({}), ['half'])).toEqual({
    people: 4,
    few: 0,
    cards: [],
    middle: { matters: 0, now: 0 },
    furthest: [],
  });
});

test('a card that too few rated is left out of the picture, and counted', () => {
  const result = rated({ whole: [all(5), all(1)], some: [all(4), all(0)], none: [all(0), all(0)] });
  Object.assign(result.cards['some'] ?? {}, { few: { now: 2 } });
  expect(roomRatings(result, Object.keys(result.cards))).toMatchObject({
    few: 1,
    cards: [{ card: 'whole' }],
  });
});
