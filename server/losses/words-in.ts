/**
 * The first words of something, for a list of what was taken away.
 * @module
 */
import { plain } from '../../shared/model/root.ts';

/** The fields that hold what people wrote, of any entry. */
const SAYING = ['text', 'name', 'what', 'question', 'title', 'note'];

/** What an entry or a value says; empty when it is not made of words. */
export function wordsIn(value: unknown): string {
  const said = plain(value);
  if (typeof said === 'string') return said;
  if (typeof said !== 'object' || said === null) return '';
  const fields = said as Record<string, unknown>;
  for (const field of SAYING) {
    const words = fields[field];
    if (typeof words === 'string' && words.trim() !== '') return words;
  }
  return '';
}
