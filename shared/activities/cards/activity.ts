import { defineActivity } from '../activity.ts';

/** The question cards: read, answered, agreed with and rated. */
export const cards = defineActivity({
  name: 'Question cards',
  decks: ['five-challenges'],
  scenes: ['question', 'wall', 'challenges', 'ratings'],
});
