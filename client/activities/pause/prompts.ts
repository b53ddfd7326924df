/**
 * What a pause asks: the question of a card, questions of another deck, or what the step says.
 * @module
 */
import { askedParts } from '../../../shared/cards/asked.ts';
import type { AskedQuestion } from '../../../shared/cards/asked-questions.ts';
import { questions } from '../../../shared/cards/index.ts';
import type { Step } from '../../../shared/cards/format.ts';
import { ownDeckIn } from '../../../shared/cards/own-deck/own-deck.ts';
import type { PlanView } from '../../../shared/model/plan/plan-view.ts';

/**
 * What a pause asks. `choices`: questions of which each person answers one of their own choosing; empty when all
 * answer the same.
 */
export type PausePrompt = { words: string; choices: readonly AskedQuestion[] };
/** What of a step says what it asks. */
export type PromptSource = Pick<Step, 'title' | 'deck' | 'ids' | 'instructions'>;

/** The deck beyond the question cards and people's own that a step's questions are in; `undefined` for none. */
export const askingDeck = ({ deck, ids }: Pick<PromptSource, 'deck' | 'ids'>): string | undefined =>
  deck === null || deck === 'five-challenges' || ownDeckIn(deck) !== undefined || ids.length === 0
    ? undefined
    : deck;

/**
 * Returns what a pause asks of each person.
 * @param plan its own cards, one of which may be what is asked
 * @param asked the questions of the step's deck, once they are fetched; until then the step's own words stand in
 */
export function promptOf(
  step: PromptSource,
  { cards }: Pick<PlanView, 'cards'>,
  asked: readonly AskedQuestion[] = [],
): PausePrompt {
  const own = { words: step.instructions.trim() || step.title, choices: [] };
  if (askingDeck(step)) {
    const choices = asked.filter(({ id }) => step.ids.includes(askedParts(id)?.item ?? ''));
    const [only] = choices;
    return choices.length === 1 && only ? { words: only.question, choices: [] } : { ...own, choices };
  }
  const [id, ...others] = step.ids;
  if (id === undefined || others.length > 0) return own;
  const deck = step.deck === 'five-challenges' ? questions.find((card) => card.id === id) : undefined;
  const card = ownDeckIn(step.deck) === undefined ? deck : cards[id];
  return card ? { words: card.question, choices: [] } : own;
}
