/**
 * What a pause asks: the question of a card, or what the step says.
 * @module
 */
import { questions } from '../../../shared/cards/index.ts';
import type { Step } from '../../../shared/cards/format.ts';
import { ownDeckIn } from '../../../shared/cards/own-deck/own-deck.ts';
import type { PlanView } from '../../../shared/model/plan/plan-view.ts';

/** An approach and the question its card asks in a pause. */
export type ApproachPause = { id: string; title: string; question: string };
/**
 * What a pause asks. `choices`: questions of which each person answers one of their own choosing; empty when all
 * answer the same.
 */
export type PausePrompt = { words: string; choices: readonly ApproachPause[] };
type PromptSource = Pick<Step, 'title' | 'deck' | 'ids' | 'instructions'>;

/** Whether a step's questions are on approach cards, which `approachPauses` fetches. */
export const asksApproaches = ({ deck, ids }: Pick<PromptSource, 'deck' | 'ids'>): boolean =>
  deck === 'approaches' && ids.length > 0;

/** Fetches the pause questions of all approaches. The deck is large, so it is fetched when it is first needed. */
export async function approachPauses(): Promise<readonly ApproachPause[]> {
  const { approaches } = await import('../../../shared/cards/decks/approaches.ts');
  return approaches.map(({ id, title, pause }) => ({ id, title, question: pause }));
}

/**
 * Returns what a pause asks of each person.
 * @param plan its own cards, one of which may be what is asked
 * @param pauses the approaches' questions, once they are fetched; until then the step's own words stand in
 */
export function promptOf(
  step: PromptSource,
  { cards }: Pick<PlanView, 'cards'>,
  pauses: readonly ApproachPause[] = [],
): PausePrompt {
  const own = { words: step.instructions.trim() || step.title, choices: [] };
  if (asksApproaches(step)) {
    const asked = pauses.filter(({ id }) => step.ids.includes(id));
    const [only] = asked;
    if (asked.length === 1 && only) return { words: only.question, choices: [] };
    return { ...own, choices: asked };
  }
  const [id, ...others] = step.ids;
  if (id === undefined || others.length > 0) return own;
  const deck = step.deck === 'five-challenges' ? questions.find((card) => card.id === id) : undefined;
  const card = ownDeckIn(step.deck) === undefined ? deck : cards[id];
  return card ? { words: card.question, choices: [] } : own;
}
