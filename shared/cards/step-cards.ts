/**
 * The question cards that an agenda step names.
 * @module
 */
import { challenges, questions } from './decks/challenges.ts';
import type { Step } from './format.ts';

/** The question cards of a step, in the step's own order. A challenge in the list stands for all of its questions. */
export function questionsOfStep({ ids }: Pick<Step, 'ids'>): string[] {
  return ids.flatMap((id) => {
    const challenge = challenges.find((other) => other.id === id);
    if (challenge) return challenge.questions.map((question) => question.id);
    return questions.some((question) => question.id === id) ? [id] : [];
  });
}

/**
 * Whether a step names its questions one by one. A step that hands out whole challenges lets each table choose
 * instead.
 */
export const namesQuestions = ({ ids }: Pick<Step, 'ids'>): boolean =>
  ids.some((id) => questions.some((card) => card.id === id));
