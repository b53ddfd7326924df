/**
 * What each sort of question asks, and the words for an answer that was written before answers kept those of their question.
 * @module
 */
import type { MapAnswer } from '../model/map-view.ts';
import { called, listed } from './words.ts';

/** By the beginning of a question's key. */
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

/** The key a question has today. Networks that never meet once were a question for each pair. */
export const keyToday = (key: string): string => (key.startsWith('apart:') ? 'apart' : key);

/** The question an answer was written to. */
export type QuestionWords = { ask: string; says: string };

/**
 * What an answer answered, as far as it is known: its own words; otherwise what its key tells.
 * @param nameOf what an organisation or network is called; `undefined` where the map does not know the id
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
