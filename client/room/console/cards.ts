/**
 * What the console calls a card, a card's responses and the spotlight.
 * @module
 */
import { askedParts } from '../../../shared/cards/asked.ts';
import type { ChallengeLetter } from '../../../shared/cards/index.ts';
import { type ResponseView, responsesOf, type TableView } from '../../../shared/model/table/table-view.ts';
import type { Spotlight } from '../../../shared/model/plan/run-view.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { type AskedQuestion, createAsked } from '../shelf/asked.ts';
import { cardsIn } from '../shelf/cards-in.ts';
import type { ShelfCard } from '../shelf/shelf-cards.ts';
import { shortened } from '../../lib/text/long-text.ts';

/** A table's responses to a card in rank order, without those taken away. */
export const standingResponses = (table: Pick<TableView, 'responses'>, card: string): ResponseView[] =>
  responsesOf(table, card).filter(({ removedBy }) => removedBy === undefined);

/** A card, or a question of another deck, of which tables say something. */
export type Talked = {
  id: string;
  /** What people call it: `O2`, or the title of what asks. */
  label: string;
  /** The few words on its spine, or the question. */
  title: string;
  question: string;
  /** The deck's title, for a question that is no card. */
  deck?: string;
  letter?: ChallengeLetter;
  /** Whether every table has it. */
  everywhere: boolean;
};

export const talkedCard = ({ id, label, title, card, challenge, everywhere }: ShelfCard): Talked => ({
  id,
  label,
  title,
  question: card.question,
  letter: challenge.letter,
  everywhere,
});

export const talkedQuestion = ({ id, deck, title, question }: AskedQuestion): Talked => ({
  id,
  label: title,
  title: question,
  question,
  deck,
  everywhere: true,
});

/** The ids of what some tables respond to and which is no card, each once. */
export const askedAt = (tables: readonly Pick<TableView, 'responses'>[]): string[] => [
  ...new Set(
    tables.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ card, removedBy }) =>
        removedBy || !askedParts(card) ? [] : [card],
      ),
    ),
  ),
];

/**
 * Makes a function that says what is shown, in words; `undefined` while nothing is. What everybody is brought to, unless it is
 * told: what the projector alone shows. Must run under a Solid owner.
 */
export function createSpotlightWords({
  plan,
  tables,
}: Pick<HallSession, 'plan' | 'tables'>): (spotlight?: Spotlight) => string | undefined {
  const asked = createAsked(() => [plan.run.spotlight?.card ?? '', plan.run.shown?.card ?? '']);
  return (spotlight = plan.run.spotlight) =>
    spotlight && wordsFor({ plan, tables }, spotlight, asked(spotlight.card));
}

function wordsFor(
  { plan, tables }: Pick<HallSession, 'plan' | 'tables'>,
  spotlight: Spotlight,
  asked: AskedQuestion | undefined,
): string {
  const card = cardsIn({ plan, tables }).find(({ id }) => id === spotlight.card);
  if (spotlight.kind === 'card') {
    if (asked) return `${asked.title}: ${asked.question}`;
    return card ? `${card.label} ${card.title}` : 'a card that is gone';
  }
  const table = tables().find(({ id }) => id === spotlight.table);
  const words = spotlight.words ?? table?.view.responses[spotlight.response]?.text;
  return words
    ? [`“${shortened(words, 200)}”`, table?.title()].filter(Boolean).join(', ')
    : 'a response that is gone';
}
