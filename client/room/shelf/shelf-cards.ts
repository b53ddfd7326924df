/**
 * Lists the cards of a table in the order of its shelves: the deck's questions, then what people wrote themselves, then decks of
 * one's own.
 * @module
 */
import {
  type AnswerableCard,
  type Challenge,
  challenges as all,
  type OwnCard,
  type QuestionCard,
} from '../../../shared/cards/index.ts';
import { type Laid, laidCards } from '../../../shared/model/own-decks/laid-cards.ts';
import type { OwnCards } from '../../../shared/cards/own-deck/own-deck.ts';

export type ShelfCard = {
  /** The card's id, as documents know it. */
  id: string;
  /** The name of the card in addresses: `O2`, or an own card's id. */
  code: string;
  /** What people call the card across the table: `O2`, `Own 1`, `Deck 12`. */
  label: string;
  /** The few words on its spine. */
  title: string;
  challenge: Challenge;
  card: AnswerableCard;
  /** The card's place among its challenge's cards, from 1, and how many those are. */
  place: number;
  of: number;
  /** True for an own card that lies on every table. */
  everywhere: boolean;
  /** The deck of one's own that the card is from. */
  deck?: string | undefined;
};

/** Returns all cards that lie on one table, in order. Must run where its session is followed. */
export const shelfOf = ({
  plan,
  table,
  lists,
}: {
  plan: Laid;
  table: { cards: OwnCards };
  lists: { standing(card: string): readonly string[] };
}): ShelfCard[] =>
  shelfCards(
    all,
    laidCards(plan, (id) => lists.standing(id).length > 0),
    table.cards,
  );

/**
 * Returns all cards of a table in order. Own cards stand at the end of their challenge, oldest first, those of decks after what
 * people wrote by themselves.
 */
export function shelfCards(
  challenges: readonly Challenge[],
  ownEverywhere: Record<string, OwnCard>,
  ownHere: Record<string, OwnCard>,
): ShelfCard[] {
  return challenges.flatMap((challenge) => {
    const everywhere = ofChallenge(challenge, ownEverywhere);
    const own = [
      ...everywhere.filter(({ deck }) => !deck),
      ...ofChallenge(challenge, ownHere),
      ...everywhere.filter(({ deck }) => deck),
    ];
    const of = challenge.questions.length + own.length;
    const questions = challenge.questions.map((question, index): ShelfCard => {
      const card: QuestionCard = { kind: 'question', challenge: challenge.id, ...question };
      const { id, code, spine } = question;
      const place = index + 1;
      return { id, code, label: code, title: spine, challenge, card, place, of, everywhere: true };
    });
    const written = own.map((card, index): ShelfCard => {
      const { id } = card;
      const place = challenge.questions.length + index + 1;
      const everywhere = id in ownEverywhere;
      const deck = everywhere ? card.deck : undefined;
      const label = deck && card.code ? inDeck(card.code) : `Own ${index + 1}`;
      return { id, code: id, label, title: card.question, challenge, card, place, of, everywhere, deck };
    });
    return [...questions, ...written];
  });
}

const inDeck = (code: string) => (/^\d+$/.test(code) ? `Deck ${code}` : code);

const ofChallenge = (challenge: Challenge, cards: Record<string, OwnCard>) =>
  Object.values(cards)
    .filter((card) => card.challenge === challenge.id)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Whether a question is short enough for the largest size. Source: DESIGN-LANGUAGE, “under 60 characters”. */
export const isShort = (question: string): boolean => question.length < 60;
