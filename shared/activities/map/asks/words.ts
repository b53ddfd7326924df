/**
 * Names in sentences.
 * @module
 */
type Named = { name: string };

/** More names than this are counted: a sentence is to be read out. */
const NAMED = 4;

/** Longer names are cut: some schools carry their federation, church and county in theirs. In signs. */
const LONGEST = 48;

/** In the middle of a sentence; a long name by its beginning. */
export function called({ name }: Named): string {
  const signs = [...name.trim()];
  if (signs.length <= LONGEST) return signs.join('') || 'one without a name';
  const start = signs.slice(0, LONGEST);
  const space = start.lastIndexOf(' ');
  return `${start.slice(0, space > LONGEST / 2 ? space : LONGEST).join('')}…`;
}

/** `Hilltop`, `Hilltop and Marram`, `Hilltop, Marram, Saltings and 12 others`. In the order given. */
export function namesOf(list: readonly Named[]): string {
  const names = list.map(called);
  const rest = names.length > NAMED ? names.length - (NAMED - 1) : 0;
  const shown = rest > 0 ? [...names.slice(0, NAMED - 1), `${rest} others`] : names;
  return listed(shown);
}

/** `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** `has` for one, `have` for several. */
export const verb = (list: readonly unknown[], one: string, many: string): string =>
  list.length === 1 ? one : many;

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** `three`, `14`. */
export const numberWord = (n: number): string => WORDS[n] ?? String(n);

export const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
