/**
 * The first words of something, for a list of what was taken away.
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import { type Portrait, wordsOf } from './portrait.ts';

/** The fields that hold what people wrote, of any entry. */
const SAYING = ['text', 'name', 'what', 'question', 'title', 'note'];

/** What an entry or a value says; empty when it is not made of words. */
export function wordsIn(portrait: Portrait): string {
  const said = wordsOf(portrait);
  if (said !== undefined) return said;
  const fields = new Map(fieldsOf(portrait));
  for (const field of SAYING) {
    const words = wordsOf(fields.get(field) ?? NOTHING);
    if (words?.trim()) return words;
  }
  return '';
}

const NOTHING: Portrait = { type: 'value', value: null };

function fieldsOf(portrait: Portrait): readonly (readonly [string, Portrait])[] {
  if (portrait.type === 'entry') return portrait.fields;
  const value = portrait.type === 'value' ? portrait.value : undefined;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, each]) => [key, { type: 'value', value: each }]);
}

/** One line of a list. */
export const firstWords = (words: string): string =>
  // What follows is never shown, and a text may be long.
  words
    .slice(0, 4 * LIMITS.lossWords)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LIMITS.lossWords);
