/**
 * What was found in a file with a deck in it: the cards that can come in, and each that cannot, with its number and the reason.
 * @module
 */
import { nameKey } from '../../activities/map/files/name-key.ts';
import { cardIn, cut, type Said, Unfit } from './card-row.ts';
import type { CardWords } from './own-deck.ts';

/** A card that cannot come in. `number` counts as the file's own program does: rows of a spreadsheet, cards of JSON. */
export type BadCard = { number: number; words: string; reason: string };

export type DeckReading = {
  title?: string | undefined;
  credit?: string | undefined;
  cards: CardWords[];
  bad: BadCard[];
  /** What else was noticed, in sentences. */
  notes: string[];
  /** What one card is called in this file. */
  of: 'row' | 'card';
};
/** Nothing of the file can be read: what is wrong with it, and what to do. */
export type Unreadable = { title: string; words: string };

/** Whether anything could be read. */
export const isReading = (read: DeckReading | Unreadable): read is DeckReading => 'bad' in read;

/** A card of a file with its number. `reason`: why it cannot be read, whatever it says. */
export type Numbered = { number: number; words: string } & ({ said: Said } | { reason: string });

/** Reads every card by itself: one that cannot come in keeps none of the others out. */
export function readCards(
  found: Iterable<Numbered>,
  of: DeckReading['of'],
): { cards: CardWords[]; bad: BadCard[] } {
  const cards: CardWords[] = [];
  const bad: BadCard[] = [];
  /** Where the same words, or the same code, stood first. */
  const before = new Map<string, number>();
  for (const { number, words, ...row } of found) {
    try {
      if ('reason' in row) throw new Unfit(row.reason);
      const card = cardIn(row.said);
      const [same, code] = [sameKey(card), card.code && `code ${card.code.toUpperCase()}`];
      const twice = before.get(same);
      if (twice !== undefined)
        throw new Unfit(`It asks the same as ${of} ${twice}. Take one of them out, or change its question.`);
      const taken = code ? before.get(code) : undefined;
      if (taken !== undefined)
        throw new Unfit(
          `${of === 'row' ? 'Row' : 'Card'} ${taken} has the code ${card.code} already. Give it another.`,
        );
      before.set(same, number);
      if (code) before.set(code, number);
      cards.push(card);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      bad.push({ number, words: cut(words), reason: error.message });
    }
  }
  return { cards, bad };
}

/** By this two cards are the same: one challenge, and one question however it is spelled. */
export const sameKey = ({ challenge, question }: Pick<CardWords, 'challenge' | 'question'>): string =>
  `${challenge} ${nameKey(question)}`;
