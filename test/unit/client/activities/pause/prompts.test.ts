import { expect, test } from 'vitest';
import { askingDeck, promptOf } from '../../../../../client/activities/pause/prompts.ts';
import { fetchAsked } from '../../../../../client/room/shelf/asked.ts';
import { approaches } from '../../../../../shared/cards/decks/approaches.ts';
import { ideas } from '../../../../../shared/cards/decks/ideas.ts';
import { type OwnCard, questions } from '../../../../../shared/cards/index.ts';

const step = { title: 'Pause', deck: null, ids: [] as string[], instructions: 'Think of one network.' };
const own: OwnCard = {
  kind: 'own',
  id: 'own-1',
  challenge: 'focus',
  question: 'What do we stop doing?',
  probes: [],
  author: { id: 'p', name: 'Priya' },
  at: 1,
  deck: 'ours',
};
const plan = { cards: { [own.id]: own } };
const pauses = [
  {
    id: 'approaches:enquiring:pause',
    deck: 'Six approaches',
    title: 'Enquiring',
    question: 'What would enquiring give you?',
  },
  {
    id: 'approaches:directing:pause',
    deck: 'Six approaches',
    title: 'Directing',
    question: 'When would directing help?',
  },
];

test('a pause without cards asks what the step says', () => {
  expect(promptOf(step, plan, pauses)).toEqual({ words: 'Think of one network.', choices: [] });
});

test('a step that says nothing is asked by its title', () => {
  expect(promptOf({ ...step, instructions: '  ' }, plan).words).toBe('Pause');
});

test('one approach asks its own pause question', () => {
  const one = { ...step, deck: 'approaches', ids: ['directing'] };
  expect(promptOf(one, plan, pauses)).toEqual({ words: 'When would directing help?', choices: [] });
});

test('several approaches leave the choice of the question to each person', () => {
  const several = { ...step, deck: 'approaches', ids: ['enquiring', 'directing'] };
  expect(promptOf(several, plan, pauses)).toEqual({ words: 'Think of one network.', choices: pauses });
});

test('until the deck is there the step speaks for itself', () => {
  const one = { ...step, deck: 'approaches', ids: ['directing'] };
  expect(promptOf(one, plan)).toEqual({ words: 'Think of one network.', choices: [] });
});

test('one question card is the question, two are not', () => {
  const [first, second] = questions;
  const on = (ids: string[]) => promptOf({ ...step, deck: 'five-challenges', ids }, plan).words;
  expect(on([first!.id])).toBe(first!.question);
  expect(on([first!.id, second!.id])).toBe('Think of one network.');
  expect(on(['gone'])).toBe('Think of one network.');
});

test('a card of one’s own deck is the question, until it is gone', () => {
  const on = (ids: string[]) => promptOf({ ...step, deck: 'own:ours', ids }, plan).words;
  expect(on(['own-1'])).toBe('What do we stop doing?');
  expect(on(['own-2'])).toBe('Think of one network.');
  expect(on([])).toBe('Think of one network.');
});

test.each([
  ['approaches', approaches.map(({ id }) => id)],
  ['ideas', ideas.map(({ id }) => id)],
])('every card that a step can name in %s has a question to pause on', async (deck, ids) => {
  expect(askingDeck({ deck, ids: ids.slice(0, 1) })).toBe(deck);
  expect(askingDeck({ deck, ids: [] })).toBeUndefined();
  const asked = await fetchAsked(deck);
  for (const id of ids) {
    const { words, choices } = promptOf({ ...step, deck, ids: [id] }, plan, asked);
    const questions = choices.length > 0 ? choices.map(({ question }) => question) : [words];
    expect(questions.join(' '), id).toMatch(/[?]/);
  }
});
