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
export const shifting = deck.shifting;
