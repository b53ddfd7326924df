import { defineActivity } from '../activity.ts';

/** Everybody writes alone, and then shares what they choose to share. */
export const pause = defineActivity({
  name: 'Pause for thought',
  decks: ['five-challenges', 'approaches', 'ideas'],
  scenes: ['themes'],
  alone: true,
});
