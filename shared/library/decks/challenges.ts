import { challenges } from '../../cards/decks/challenges.ts';
import type { LibraryEntry } from '../item.ts';
import { lines, words } from '../parts.ts';

/** The five challenges, each followed by its questions. */
export const entries: readonly LibraryEntry[] = challenges.flatMap((challenge): LibraryEntry[] => [
  {
    id: challenge.id,
    kind: 'challenge',
    title: challenge.title,
    line: challenge.headline,
    challenge: challenge.letter,
    code: challenge.letter,
    parts: [...words(challenge.tag), ...words(challenge.why, 'Why it matters')],
    seeAlso: challenge.questions.map(({ id }) => `five-challenges/${id}`),
    source: challenge.source,
    own: challenge.own,
  },
  ...challenge.questions.map((card): LibraryEntry => ({
    id: card.id,
    kind: 'question',
    title: card.spine,
    kicker: `${card.code} ${card.spine}`,
    line: card.question,
    challenge: challenge.letter,
    code: card.code,
    parts: [
      ...lines(card.probes, 'To dig deeper'),
      ...words(card.short, 'In short'),
      ...words(card.note, 'Note'),
    ],
    seeAlso: card.practice.map((id) => `practice/${id}`),
    source: card.source,
    own: card.own,
  })),
]);
