/**
 * The words of each sort of question, and the words to show for answers from before answers stored those of their question.
 * @module
 */
import type { MapAnswer } from '../model/map-view.ts';
import { called, listed } from './words.ts';

/** The words of each sort of question, by the part of its key before the colon. */
export const ASKS = {
  alone: 'Who is on their own?',
  'no-network': 'Who belongs to no network?',
  many: 'Who is asked for most?',
  link: 'What rests on one link?',
  cut: 'What rests on one organisation?',
  between: 'Who sits between?',
  apart: 'Which networks never meet?',
  phase: 'Does this network serve every child?',
  'no-agency': 'Who else sees these children?',
  coverage: 'Is every child in a network’s reach?',
  unseen: 'Who can’t we see?',
  'one-way': 'Who only ever receives?',
} as const;

/** The key a question has today. Earlier versions asked about networks that never meet once for each pair. */
export const keyToday = (key: string): string => (key.startsWith('apart:') ? 'apart' : key);

/** The words of the question that an answer belongs to. */
export type QuestionWords = { ask: string; says: string };

/**
 * The question an answer belongs to: the words stored with the answer, or else what can be told from its key.
 * @param nameOf returns the name of an organisation or network, or `undefined` for an unknown id
 */
export function askedOf(
  { question, ask, says = '' }: Pick<MapAnswer, 'question' | 'ask' | 'says'>,
  nameOf: (id: string) => string | undefined,
): QuestionWords {
  if (ask) return { ask, says };
  const [sort = '', ...ids] = question.split(/[:+]/);
  const names = ids.map(nameOf).filter((name) => name !== undefined);
  return {
    ask: Object.hasOwn(ASKS, sort) ? ASKS[sort as keyof typeof ASKS] : 'Something the map asked earlier',
    says: names.length > 0 ? `This was about ${listed(names.map((name) => called({ name })))}.` : '',
  };
}
