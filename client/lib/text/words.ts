/** Small helpers for sentences in British English. @module */

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `Grace, Tom and Priya`. */
export const listOf = (names: readonly string[]): string => and.format(names);

const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `10:42`, in this device's time zone. @param at milliseconds since 1970 */
export const clockTime = (at: number): string => hour.format(at);

/** `The whole room`: the words that begin a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `1 response`, `4 responses`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `Coffee.`, but `Which approach fits?`: a title with a full stop where it has no mark of its own. */
export const asSentence = (title: string): string => (/[.?!…]$/.test(title) ? title : `${title}.`);
