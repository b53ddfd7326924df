import { defineActivity } from '../activity.ts';

/** A table thinks with an idea from the sources: reads it, answers it, rates it alone, or takes it as a rule. */
export const ideas = defineActivity({ name: 'Ideas to think with', decks: ['ideas'] });
