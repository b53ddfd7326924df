import { defineActivity } from '../activity.ts';

/** A table reads how other authorities did it, says whether that would travel, and notes what it could use. */
export const practice = defineActivity({
  name: 'How others did it',
  decks: ['practice'],
  scenes: ['travel'],
});
