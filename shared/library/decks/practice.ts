import { challenges } from '../../cards/decks/challenges.ts';
import { practice } from '../../cards/decks/practice.ts';
import type { LibraryEntry } from '../item.ts';
import { words } from '../parts.ts';

const asked = new Map(
  challenges.flatMap(({ letter, questions }) =>
    questions.map(({ id, code }) => [id, { challenge: letter, code }] as const),
  ),
);

/** How other authorities did it. A story belongs to the challenge of the question that it answers. */
export const entries: readonly LibraryEntry[] = practice.map((card) => ({
  id: card.id,
  kind: 'story',
  title: card.authority,
  kicker: `How ${card.authority} did it`,
  line: card.takeaway,
  tags: card.tags,
  ...asked.get(card.questionId),
  parts: [...words(card.story), ...words(card.discuss, 'To talk about')],
  seeAlso: [`five-challenges/${card.questionId}`],
  source: card.source,
  own: card.own,
}));
