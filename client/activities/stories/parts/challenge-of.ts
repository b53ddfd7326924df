/**
 * The challenge of a question card, by the code a story keeps.
 * @module
 */
import { type Challenge, challenges, type QuestionCard } from '../../../../shared/cards/index.ts';

/** Returns the challenge of a card; `undefined` for no card, and for a code that this version does not know. */
export const challengeOf = (code: string | undefined): Challenge | undefined =>
  challenges.find(({ questions }) => questions.some((question) => question.code === code));

/** Returns the question of a code. */
export const questionOf = (code: string | undefined): Omit<QuestionCard, 'kind' | 'challenge'> | undefined =>
  challengeOf(code)?.questions.find((question) => question.code === code);
