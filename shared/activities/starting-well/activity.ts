import { defineActivity } from '../activity.ts';

/** Each person rates nine things that help a new network begin; the table chooses three. */
export const startingWell = defineActivity({
  name: 'Starting well',
  decks: ['starting-well'],
  scenes: ['starts'],
});
