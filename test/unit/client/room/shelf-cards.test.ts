import { describe, expect, test } from 'vitest';
import { foldShelf } from '../../../../client/activities/cards/bookcase/folded.ts';
import { isShort, shelfCards, shelfOf } from '../../../../client/room/shelf/shelf-cards.ts';
import { type OwnCard, challenges } from '../../../../shared/cards/index.ts';
import type { PlanStep } from '../../../../shared/model/plan/plan-view.ts';

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

describe('a deck of one’s own on the shelves', () => {
  const inDeck = (id: string, at: number, code: string): OwnCard => ({ ...own(id, at), deck: 'ours', code });
  const cards = record(own('all', 9), inDeck('d-1', 1, '12'), inDeck('d-2', 2, 'B7'));
  const step = (deck: string | null, ids: string[] = []): PlanStep => ({
    id: 's',
    title: 'x',
    kind: 'cards',
    minutes: 1,
    deck,
    ids,
    instructions: '',
    facilitatorNote: '',
    order: 1,
  });
  const shelf = (deck: string | null, ids: string[] = [], said: string[] = []) =>
    shelfOf({
      plan: { cards, agenda: { s: step(deck, ids) } },
      table: { cards: record(own('here', 3)) },
      lists: { standing: (id) => said.filter((one) => one === id) },
    })
      .filter(({ card }) => card.kind === 'own')
      .map(({ code }) => code);

  test('lies there once a step lays it out, as a whole or card by card', () => {
    expect(shelf(null)).toEqual(['all', 'here']);
    expect(shelf('own:ours')).toEqual(['all', 'here', 'd-1', 'd-2']);
    expect(shelf('own:ours', ['d-2'])).toEqual(['all', 'here', 'd-2']);
    expect(shelf('own:another')).toEqual(['all', 'here']);
  });

  test('stays where somebody has said something about it', () => {
    expect(shelf(null, [], ['d-1'])).toEqual(['all', 'here', 'd-1']);
  });

  test('is called by its codes, and leaves the numbers of own cards as they were', () => {
    const labels = shelfCards(challenges, cards, record(own('here', 3))).flatMap(({ card, label }) =>
      card.kind === 'own' ? label : [],
    );
    expect(labels).toEqual(['Own 1', 'Own 2', 'Deck 12', 'B7']);
  });

  test('of 500 cards stands as five spines a shelf, with the open one among them and a way to the rest', () => {
    const many = record(
      ...Array.from({ length: 500 }, (_, n) => inDeck(`d-${n}`, n, `${n}`)),
      own('mine', 1),
    );
    const decks = shelfCards(challenges, many, {}).filter(({ deck }) => deck);
    expect(foldShelf(decks, 'd-300')).toMatchObject({
      spines: ['d-0', 'd-1', 'd-2', 'd-3', 'd-300'].map((code) => ({ code })),
      more: 495,
    });
    expect(foldShelf(decks, 'd-2').spines.map(({ code }) => code)).toEqual([
      'd-0',
      'd-1',
      'd-2',
      'd-3',
      'd-4',
    ]);
    expect(foldShelf(decks.slice(0, 6), undefined)).toMatchObject({ more: 0 });
  });
});
