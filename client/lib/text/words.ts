/**
 * Small helpers for sentences and numbers in British English.
 * @module
 */

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Joins names: `Grace, Tom and Priya`. */
export const listOf = (names: readonly string[]): string => and.format(names);

const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/**
 * Formats a time of day such as `10:42`, in this device's time zone.
 * @param at milliseconds since 1970
 */
export const clockTime = (at: number): string => hour.format(at);

/** Capitalises the first letter, for words that begin a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Counts things: `1 response`, `4 responses`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Turns a title into a sentence: `Coffee.`. A title that ends in a mark of its own keeps it: `Which approach fits?`. */
export const asSentence = (title: string): string => (/[.?!…]$/.test(title) ? title : `${title}.`);

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number in words up to twelve, in figures beyond. */
export const inWords = (count: number): string => small[count] ?? String(count);

/**
 * Counts things at the start of a sentence: "One table", "Eight tables", "13 tables". Words up to twelve, figures
 * beyond.
 */
export const howMany = (count: number, one: string, many = `${one}s`): string =>
  `${capital(inWords(count))} ${count === 1 ? one : many}`;

/** Says minutes as people do: 90 is "1½ hours", 75 is "1 hour 15 minutes". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours > 0 && rest === 30) return `${hours}½ hours`;
  const parts: string[] = [];
  if (hours > 0) parts.push(hours === 1 ? '1 hour' : `${hours} hours`);
  if (rest > 0 || hours === 0) parts.push(rest === 1 ? '1 minute' : `${rest} minutes`);
  return parts.join(' ');
}
