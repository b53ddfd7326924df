/**
 * Numbers in sentences, in British English.
 * @module
 */

const SMALL = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number in words up to twelve, in figures beyond. */
export const inWords = (count: number): string => SMALL[count] ?? String(count);

/** The same at the start of a sentence. */
export const begunInWords = (count: number): string => {
  const words = inWords(count);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Counts things: `1 response`, `4 responses`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
