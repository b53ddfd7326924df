/**
 * Laying a deck, or one item of it, into a step of the agenda: what is meant, which steps can take it, and what becomes of them.
 * @module
 */
import { ACTIVITIES, ACTIVITY_KINDS } from '../../../../shared/activities/index.ts';
import { QUESTIONS, showsDeck } from '../../../../shared/activities/shows-deck.ts';
import type { Step } from '../../../../shared/cards/format.ts';
import { type OwnCards, type OwnDecks, ownDeckIn } from '../../../../shared/cards/own-deck/own-deck.ts';
import { questionsOfStep } from '../../../../shared/cards/step-cards.ts';
import {
  agendaOf,
  type PlanStep,
  type PlanView,
  standingOf,
} from '../../../../shared/model/plan/plan-view.ts';
import type { DeckWords } from '../../../activities/activity.ts';
import { type DeckCard, decksOf } from '../agenda/deck-choices.ts';

/** What is laid: a whole deck, or the item in it that a step names. */
export type Laid = {
  /** As steps keep it. */
  deck: string;
  deckTitle: string;
  /** What people call what is laid. */
  title: string;
  item?: string;
  /** All items of the deck. */
  all: readonly string[];
};

/** Items that steps name besides those which the agenda form offers, or that stand under one of them. */
const FURTHER: Record<string, () => Promise<(DeckCard & { under?: string })[]>> = {
  approaches: async () => (await import('../../../../shared/cards/decks/approaches.ts')).tensions,
  // A step lays out topics, and on a topic's page stands all that is said of it.
  ideas: async () =>
    (await import('../../../../shared/cards/decks/ideas.ts')).ideas.flatMap(({ id, items }) =>
      items.map((item) => ({ id: item.id, title: item.title, under: id })),
    ),
};

/** Finds what `deck/item` or `deck` means; `undefined` when there is no such deck or item. */
export async function laidBy(use: string, plan: OwnDecks): Promise<Laid | undefined> {
  const slash = use.indexOf('/');
  const [id, item] = slash < 0 ? [use, undefined] : [use.slice(0, slash), use.slice(slash + 1)];
  const deck = decksOf(plan).find((one) => one.id === id);
  if (!deck) return undefined;
  const cards = await deck.cards();
  const said = { deck: deck.id, deckTitle: deck.title, all: cards.map((card) => card.id) };
  if (!item) return { ...said, title: deck.title };
  const further = Object.hasOwn(FURTHER, deck.id) ? await FURTHER[deck.id]?.() : undefined;
  const found: (DeckCard & { under?: string }) | undefined = [...cards, ...(further ?? [])].find(
    (card) => card.id === item,
  );
  return found && { ...said, title: found.name ?? found.title, item: found.under ?? found.id };
}

/** A step that shows such cards: how it would be, or why it stays as it is. */
export type Taker = { step: PlanStep } & (
  { becomes: Pick<Step, 'deck' | 'ids'>; instead?: number } | { why: string }
);

/** How an activity speaks of its decks, as the agenda form knows it. */
type WordsOf = (kind: PlanStep['kind']) => Pick<DeckWords, 'oneOf' | 'allAtFirst'> | undefined;

/** The steps whose activity shows the deck and which have not passed, in the order of the day. */
export const takersOf = (plan: PlanView, laid: Laid, wordsOf: WordsOf): Taker[] =>
  agendaOf(plan)
    .filter((step) => !step.newer && showsDeck(step.kind, laid.deck))
    .filter((step) => ['now', 'later'].includes(standingOf(plan, step)))
    .map((step) => takerOf(plan, step, laid, wordsOf(step.kind)));

function takerOf(
  { cards }: { cards: OwnCards },
  step: PlanStep,
  laid: Laid,
  words: ReturnType<WordsOf>,
): Taker {
  const { deck, item } = laid;
  const own = ownDeckIn(deck) !== undefined;
  const has = (list: readonly string[] = []) => list.includes(own ? QUESTIONS : deck);
  const asksOne = has(words?.oneOf);
  if (step.deck !== null && step.deck !== deck) return { step, why: 'It shows another deck.' };
  const there = step.deck === deck;
  if (item === undefined) {
    if (asksOne) return { step, why: 'It asks one question: lay a single card into it.' };
    const ids = !own && has(words?.allAtFirst) ? [...laid.all] : [];
    const whole = step.ids.length === 0 ? ids.length === 0 : laid.all.every((id) => step.ids.includes(id));
    if (there && whole) return { step, why: 'It shows the whole deck already.' };
    return { step, becomes: { deck, ids }, ...(there && { instead: step.ids.length }) };
  }
  if (
    there &&
    (step.ids.includes(item) || (isQuestions(deck) && questionsOfStep(step, cards).includes(item)))
  )
    return { step, why: 'It lies there already.' };
  if (asksOne) return { step, becomes: { deck, ids: [item] }, ...(there && { instead: step.ids.length }) };
  if (there && step.ids.length === 0) return { step, why: 'It shows the whole deck already.' };
  return { step, becomes: { deck, ids: there ? [...step.ids, item] : [item] } };
}

const isQuestions = (deck: string) => deck === QUESTIONS || ownDeckIn(deck) !== undefined;

/** How long a step is at first that is made for what is laid. */
const MINUTES = 15;

/** A step for what is laid and nothing else; `undefined` for a deck that no activity shows first of all. */
export function stepFor({ deck, title, item, all }: Laid, wordsOf: WordsOf): Omit<Step, 'id'> | undefined {
  const shown = ownDeckIn(deck) === undefined ? deck : QUESTIONS;
  const kind = ACTIVITY_KINDS.find((one) => ACTIVITIES[one].offered && ACTIVITIES[one].decks[0] === shown);
  if (!kind) return undefined;
  const whole = wordsOf(kind)?.allAtFirst.some((id) => id === shown) ? [...all] : [];
  return {
    title: title.length > 80 ? `${title.slice(0, 79).toWellFormed().trimEnd()}…` : title,
    kind,
    minutes: MINUTES,
    deck,
    ids: item === undefined ? whole : [item],
    instructions:
      item === undefined
        ? 'Choose what speaks to you, and talk about it.'
        : 'Read it together, and talk about it.',
    facilitatorNote: '',
  };
}
