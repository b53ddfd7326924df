import { defineActivity } from '../activity.ts';

/** A table reads how one group of schools did it, answers its questions, and may lay a second account beside it. */
export const accounts = defineActivity({
  name: 'Accounts of networks',
  decks: ['accounts'],
  scenes: ['account'],
});
