import { describe, expect, test } from 'vitest';
import { isShort, shelfCards } from '../../../../client/room/shelf/shelf-cards.ts';
import { type OwnCard, challenges } from '../../../../shared/cards/index.ts';

const own = (id: string, at: number, challenge: OwnCard['challenge'] = 'ownership'): OwnCard => ({
  kind: 'own',
  id,
  challenge,
  question: `${id}?`,
  probes: [],
  author: { id: 'p', name: 'Priya' },
  at,
});
const record = (...cards: OwnCard[]) => Object.fromEntries(cards.map((card) => [card.id, card]));

describe('the cards on the shelves', () => {
  test('are the 21 questions in order when nobody wrote their own', () => {
    const cards = shelfCards(challenges, {}, {});
    expect(cards).toHaveLength(21);
    expect(cards.slice(0, 5).map(({ label }) => label)).toEqual(['F1', 'F2', 'F3', 'F4', 'O1']);
    expect(cards.at(-1)).toMatchObject({ code: 'E5', place: 5, of: 5 });
  });

  test('end each challenge with own cards, those of every table first, oldest first', () => {
    const cards = shelfCards(challenges, record(own('all', 9)), record(own('late', 3), own('early', 2)));
    const ownership = cards.filter(({ challenge }) => challenge.id === 'ownership');
    expect(ownership.map(({ code }) => code)).toEqual(['O1', 'O2', 'O3', 'O4', 'all', 'early', 'late']);
    expect(ownership.map(({ label }) => label).slice(4)).toEqual(['Own 1', 'Own 2', 'Own 3']);
    expect(ownership[4]).toMatchObject({ everywhere: true, place: 5, of: 7 });
    expect(ownership[5]).toMatchObject({ everywhere: false });
  });

  test('never share an id or a code', () => {
    const cards = shelfCards(challenges, {}, record(own('a', 1, 'focus')));
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(new Set(cards.map(({ code }) => code)).size).toBe(cards.length);
  });
});

test('a question under 60 characters may be set larger still', () => {
  expect([59, 60].map((length) => isShort('x'.repeat(length)))).toEqual([true, false]);
});
