import type { QuestionCard } from '../card.ts';
import type { Challenge } from '../challenge.ts';
import deck from './five-challenges.json' with { type: 'json' };

/** The five challenges in order, each with its questions. */
export const challenges = deck.challenges as readonly Challenge[];

/** The 21 question cards in the order of the shelf. */
export const questions: readonly QuestionCard[] = challenges.flatMap((challenge) =>
  challenge.questions.map((question) => ({
    kind: 'question' as const,
    challenge: challenge.id,
    ...question,
  })),
);

const ids: ReadonlySet<string> = new Set(questions.map(({ id }) => id));
/** Whether one of the question cards has this id. */
export const isDeckCard = (id: string): boolean => ids.has(id);
