import { defineActivity } from '../activity.ts';

/** Everybody places dots on some options, and nobody sees whose are where. */
export const vote = defineActivity({
  name: 'Vote',
  decks: ['five-challenges', 'approaches'],
  scenes: ['vote'],
  votes: true,
});
