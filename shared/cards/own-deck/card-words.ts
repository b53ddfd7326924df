/**
 * What is typed or brought into a deck of one's own: how much there may be, and how words are kept. Apart from what a deck is,
 * which every phone fetches.
 * @module
 */

/**
 * How much there may be. Twenty decks of 500 cards with the longest words are 12 MB, half of what the plan may hold, so
 * these are met before any limit of the document.
 */
export const OWN_DECK = {
  /** Cards of one deck. */
  cards: 500,
  /** Decks of one workshop. */
  decks: 20,
  titleLength: 80,
  /** Who wrote the cards, in one line. */
  creditLength: 160,
} as const;

/** The words of a card as they are kept: every line break the same, without signs that nobody sees. */
export const tidy = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- no file can carry them, and no page shows them
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, '')
    .trim();

/** Whether words can be seen. */
export const isBlank = (words: string): boolean =>
  !/[^\s\u200B-\u200F\u2028-\u202F\u2060-\u2064\uFEFF]/.test(words);
