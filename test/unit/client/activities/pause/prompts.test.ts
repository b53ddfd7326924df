import { expect, test } from 'vitest';
import { approachPauses, asksApproaches, promptOf } from '../../../../../client/activities/pause/prompts.ts';
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
  { id: 'enquiring', title: 'Enquiring', question: 'What would enquiring give you?' },
  { id: 'directing', title: 'Directing', question: 'When would directing help?' },
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

test('every approach in the deck has a pause question', async () => {
  expect(asksApproaches({ deck: 'approaches', ids: ['directing'] })).toBe(true);
  const found = await approachPauses();
  expect(found.map(({ id }) => id)).toContain('landscaping');
  expect(found.every(({ question }) => /[?]/.test(question))).toBe(true);
});
