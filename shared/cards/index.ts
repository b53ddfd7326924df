/**
 * The cards: what lies on the table. Decks beyond the questions are imported one by one from `decks/`,
 * so that a phone downloads only what it shows.
 * @module
 */
export * from './card.ts';
export * from './challenge.ts';
export * from './format.ts';
export type { Credit, SourceRef } from './source.ts';
export { challenges, isDeckCard, questions } from './decks/challenges.ts';
