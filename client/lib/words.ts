/** Small helpers for sentences in British English. @module */

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `Grace, Tom and Priya`. */
export const listOf = (names: readonly string[]): string => and.format(names);

/** `1 response`, `4 responses`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
