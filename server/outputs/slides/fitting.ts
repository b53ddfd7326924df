/**
 * How much room words take on a slide. Nobody can measure the letters of a machine that opens the file later, so this is an estimate
 * on the safe side: 15 % slack in every box.
 * @module
 */
import { readable } from '../../../shared/activities/map/files/readable.ts';

/** The width of a usual letter, as a part of its size. */
const LETTER = { serif: 0.6, sans: 0.53 } as const;
const SLACK = 1.15;
/** The height of a line, as a part of the size of its letters. */
const LEADING = 1.22;
export type Face = keyof typeof LETTER;

/** How many lines some words take, at least one. @param width and size in the slide's units */
export function linesOf(words: string, width: number, size: number, face: Face = 'sans'): number {
  const letters = Math.max(1, Math.floor(width / (size * LETTER[face] * SLACK)));
  return words.split('\n').reduce((sum, line) => sum + linesIn(line, letters), 0);
}

function linesIn(line: string, letters: number): number {
  let [lines, used] = [1, 0];
  for (const word of line.split(/\s+/)) {
    const { length } = word;
    if (used > 0 && used + 1 + length > letters) [lines, used] = [lines + 1, 0];
    // A word without an end is broken by whoever shows the slide.
    lines += Math.floor(Math.max(0, length - 1) / letters);
    used += (used > 0 ? 1 : 0) + (length > letters ? length % letters : length);
  }
  return lines;
}

/** The height of some words. */
export const heightOf = (words: string, width: number, size: number, face?: Face): number =>
  Math.ceil(linesOf(words, width, size, face) * size * LEADING);

/** The largest of some sizes at which words take no more than so many lines; the smallest, if none does. */
export const largestFor = (
  words: string,
  width: number,
  sizes: readonly number[],
  most: number,
  face?: Face,
): number => sizes.find((size) => linesOf(words, width, size, face) <= most) ?? sizes.at(-1) ?? 16;

/** Words cut to so many lines, at a word's end. What is cut is in the notes. */
export function cutTo(words: string, width: number, size: number, most: number): string {
  const whole = readable(words).trim();
  if (linesOf(whole, width, size) <= most) return whole;
  // Longer than this never fits, and trying every length of a very long text would take for ever.
  const tokens = whole.slice(0, most * 400).split(/(?<=\s)/);
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesOf(`${tokens.slice(0, middle).join('')}…`, width, size) <= most) low = middle;
    else high = middle - 1;
  }
  return `${tokens.slice(0, low).join('').trimEnd() || whole.slice(0, 20).toWellFormed()}…`;
}
