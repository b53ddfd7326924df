/**
 * Names and numbers in sentences.
 * @module
 */
type Named = { name: string };

/** The most names in a sentence. Further ones are counted, because sentences are read out. */
const NAMED = 4;

/** The most characters of a name. Some schools have their federation, church and county in it. */
const LONGEST = 48;

/** A name as it stands in the middle of a sentence. A long name is cut. */
export function called({ name }: Named): string {
  const signs = [...name.trim()];
  if (signs.length <= LONGEST) return signs.join('') || 'one without a name';
  const start = signs.slice(0, LONGEST);
  const space = start.lastIndexOf(' ');
  return `${start.slice(0, space > LONGEST / 2 ? space : LONGEST).join('')}…`;
}

/**
 * `Hilltop`, `Hilltop and Marram`, `Hilltop, Marram, Saltings and 12 others`. In the order given. A sentence must not hang a verb
 * on them: nobody knows whether “Cathedral Schools” is one or many.
 */
export function namesOf(list: readonly Named[]): string {
  const names = list.map(called);
  const rest = names.length > NAMED ? names.length - (NAMED - 1) : 0;
  const shown = rest > 0 ? [...names.slice(0, NAMED - 1), `${rest} others`] : names;
  return listed(shown);
}

/** `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** `three`, `14`. */
export const numberWord = (n: number): string => WORDS[n] ?? String(n);

/** A sentence with a capital first letter. */
export const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
