/**
 * The question cards that an agenda step names.
 * @module
 */
import type { OwnCard } from './card.ts';
import { challenges, questions } from './decks/challenges.ts';
import type { Step } from './format.ts';
import { ownDeckIn } from './own-deck/own-deck.ts';
import { cardsOfDeck } from './own-deck/cards-of-deck.ts';

/**
 * The question cards of a step, in the step's own order. A challenge in the list stands for all of its questions, and a deck of
 * one's own without a list for all of its cards.
 * @param own the plan's own cards
 */
export function questionsOfStep(
  { deck, ids }: Pick<Step, 'deck' | 'ids'>,
  own: Readonly<Record<string, OwnCard>>,
): string[] {
  const ownDeck = ownDeckIn(deck);
  if (ownDeck !== undefined)
    return ids.length > 0 ? ids.filter((id) => id in own) : cardsOfDeck(own, ownDeck).map(({ id }) => id);
  return ids.flatMap((id) => {
    const challenge = challenges.find((other) => other.id === id);
    if (challenge) return challenge.questions.map((question) => question.id);
    return questions.some((question) => question.id === id) ? [id] : [];
  });
}

/**
 * Whether a step names its questions one by one. A step that hands out whole challenges, or a whole deck, lets each table
 * choose instead.
 */
export const namesQuestions = ({ deck, ids }: Pick<Step, 'deck' | 'ids'>): boolean =>
  ownDeckIn(deck) !== undefined ? ids.length > 0 : ids.some((id) => questions.some((card) => card.id === id));
