import type { ApproachCard } from '../card.ts';
import deck from './approaches.json' with { type: 'json' };

/** Six ways to start and support networks. */
export const approaches: readonly ApproachCard[] = deck.approaches.map((card) => ({
  kind: 'approach' as const,
  ...card,
}));

/** Five short questions, and what each answer says for or against each approach. */
export const chooser = deck.chooser;
export const tensions = deck.tensions;
/** The two questions for a pause that the source asks in turn, and what it says of its messages. Our cards vary the wording. */
export const pauses = { forms: deck.pauseForms, note: deck.practiceNote };
/** What a table answers to each tension. The question is ours. */
export const LEANING = 'Which way do you lean, and would others say the same of you?';
export const shifting = deck.shifting;
