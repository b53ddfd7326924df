import type { PracticeCard } from '../card.ts';
import deck from './practice.json' with { type: 'json' };

/** How 16 authorities answered, in 21 stories: the backs of the question cards. */
export const practice: readonly PracticeCard[] = deck.practice.map((card) => ({
  kind: 'practice' as const,
  ...card,
}));
