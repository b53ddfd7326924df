/**
 * Which decks a kind of step can put on screen, a workshop's own among them.
 * @module
 */
import { ownDeckIn } from '../cards/own-deck/own-deck.ts';
import type { DeckId } from './activity.ts';
import { ACTIVITIES, type ActivityKind } from './index.ts';

/** The deck that all question cards belong to: whoever shows it shows cards of one's own too. */
export const QUESTIONS: DeckId = 'five-challenges';

/** Whether a step of a kind can put a deck on screen. @param deck as steps keep it */
export const showsDeck = (kind: ActivityKind, deck: string): boolean => {
  const shown = ownDeckIn(deck) === undefined ? deck : QUESTIONS;
  return ACTIVITIES[kind].decks.some((id) => id === shown);
};
