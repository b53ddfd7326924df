/**
 * Names in sentences.
 * @module
 */
type Named = { name: string };

/** More names than this are counted: a sentence is to be read out. */
const NAMED = 4;

/** In the middle of a sentence. */
export const called = ({ name }: Named): string => name.trim() || 'one without a name';

/** `Hilltop`, `Hilltop and Marram`, `Hilltop, Marram, Saltings and 12 others`. In the order given. */
export function namesOf(list: readonly Named[]): string {
  const names = list.map(called);
  const rest = names.length > NAMED ? names.length - (NAMED - 1) : 0;
  const shown = rest > 0 ? [...names.slice(0, NAMED - 1), `${rest} others`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** `has` for one, `have` for several. */
export const verb = (list: readonly unknown[], one: string, many: string): string =>
  list.length === 1 ? one : many;

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** `three`, `14`. */
export const numberWord = (n: number): string => WORDS[n] ?? String(n);

export const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
