/**
 * A deck of one's own as JSON, for people and for other workshops.
 *
 * ```json
 * { "version": 1, "title": "Our own deck", "credit": "The Eastmere team",
 *   "cards": [{ "challenge": "focus", "question": "What do we stop doing?", "probes": ["Who decides?"], "code": "A1" }] }
 * ```
 * @module
 */
import * as v from 'valibot';
import { OWN_CARD, OwnCodeSchema } from '../card.ts';
import { CHALLENGE_IDS } from '../challenge.ts';
import type { Said } from './card-row.ts';
import { type CardWords } from './own-deck.ts';
import { isBlank, OWN_DECK, tidy } from './card-words.ts';
import { type DeckReading, type Numbered, readCards, type Unreadable } from './reading.ts';

/** The version of the file. A field may be added; another meaning is another version. */
export const DECK_VERSION = 1;

/** A file as it is written. Reading takes more than that, card by card: see `readDeckJson`. */
export const DeckFileSchema = v.object({
  version: v.literal(DECK_VERSION),
  title: v.pipe(v.string(), v.maxLength(OWN_DECK.titleLength)),
  /** Who wrote the cards. */
  credit: v.optional(v.pipe(v.string(), v.maxLength(OWN_DECK.creditLength))),
  cards: v.pipe(
    v.array(
      v.object({
        challenge: v.picklist(CHALLENGE_IDS),
        question: v.pipe(v.string(), v.maxLength(OWN_CARD.questionLength)),
        probes: v.pipe(
          v.array(v.pipe(v.string(), v.maxLength(OWN_CARD.probeLength))),
          v.maxLength(OWN_CARD.probes),
        ),
        /** What people call the card across the table. */
        code: v.optional(OwnCodeSchema),
      }),
    ),
    v.maxLength(OWN_DECK.cards),
  ),
});
export type DeckFile = v.InferOutput<typeof DeckFileSchema>;

/** What a deck is called, and its cards in order. */
export type DeckWords = { title: string; credit?: string | undefined; cards: readonly CardWords[] };

/** Writes a deck as JSON that people can read and change. */
export function writeDeckJson({ title, credit, cards }: DeckWords): string {
  const file: DeckFile = {
    version: DECK_VERSION,
    title,
    ...(credit && { credit }),
    cards: cards.map(({ challenge, question, probes, code }) => ({
      challenge,
      question,
      probes: [...probes],
      ...(code && { code }),
    })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads a deck, or a bare list of cards. Never throws. */
export function readDeckJson(text: string): DeckReading | Unreadable {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { title: 'This JSON cannot be read', words: `${placeOf(error)}Nothing has come in. ${AGAIN}` };
  }
  const file = Array.isArray(data) ? { cards: data as unknown[] } : objectIn(data);
  const { cards, title, credit, version = DECK_VERSION } = file ?? {};
  if (!Array.isArray(cards))
    return {
      title: 'There is no deck in this file',
      words:
        'Nothing has come in. A deck has a list called “cards”; a deck that was saved here is one to go by.',
    };
  if (version !== DECK_VERSION)
    return {
      title: 'A newer version wrote this deck',
      words: 'Nothing has come in. Save it as CSV where it was made, and choose that file here.',
    };
  return {
    title: lineIn(title, OWN_DECK.titleLength),
    credit: lineIn(credit, OWN_DECK.creditLength),
    ...readCards(numbered(cards), 'card'),
    notes: [],
    of: 'card',
  };
}

const AGAIN = 'Save the file again in the program it comes from, or save the deck as CSV instead.';

/** Where the reading stopped, in those browsers that say so. */
function placeOf(error: unknown): string {
  const [, line] = /line (\d+)/.exec(String(error)) ?? [];
  return line
    ? `It stops making sense at line ${line}. `
    : 'It stops making sense somewhere, or is cut off. ';
}

/** A line of words; `undefined` for anything else. What is too long is left to whoever asks for it. */
const lineIn = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && !isBlank(value)
    ? tidy(value).replace(/\s+/g, ' ').slice(0, most).toWellFormed()
    : undefined;

const objectIn = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

function* numbered(cards: readonly unknown[]): Generator<Numbered> {
  for (const [index, value] of cards.entries()) {
    const card = objectIn(value);
    const question = card?.['question'];
    const words = typeof question === 'string' ? question : '';
    const found = card
      ? saidIn(card)
      : 'It is not a card. A card stands in braces and has a challenge and a question.';
    yield { number: index + 1, words, ...(typeof found === 'string' ? { reason: found } : { said: found }) };
  }
}

/** The words of a card, or the reason why it has none. */
function saidIn(card: Record<string, unknown>): Said | string {
  const said: Said = { challenge: '', question: '', probes: [], code: '', card: '' };
  for (const field of ['challenge', 'question', 'code', 'card'] as const) {
    const value = card[field] ?? '';
    if (typeof value !== 'string') return `Its ${field} is not words. Put it in quotation marks.`;
    said[field] = value;
  }
  const probes = card['probes'] ?? [];
  if (!Array.isArray(probes) || !probes.every((probe) => typeof probe === 'string'))
    return 'Its prompts, called “probes”, are not a list of words. Put each in quotation marks, and all of them in brackets.';
  return { ...said, probes };
}
