/**
 * Which question cards a step of an agenda names.
 * @module
 */
import { challenges, questions } from './decks/challenges.ts';
import type { Step } from './format.ts';

/** The question cards of a step in its own order; a challenge stands for all of its questions. */
export function questionsOfStep({ ids }: Pick<Step, 'ids'>): string[] {
  return ids.flatMap((id) => {
    const challenge = challenges.find((other) => other.id === id);
    if (challenge) return challenge.questions.map((question) => question.id);
    return questions.some((question) => question.id === id) ? [id] : [];
  });
}

/** Whether a step names questions one by one: one that hands out whole challenges lets tables choose. */
export const namesQuestions = ({ ids }: Pick<Step, 'ids'>): boolean =>
  ids.some((id) => questions.some((card) => card.id === id));
