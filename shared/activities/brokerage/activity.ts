import { defineActivity } from '../activity.ts';

/** A table finds out who plays which part between schools, and what nobody does. */
export const brokerage = defineActivity({
  name: 'Go-betweens',
  decks: ['brokerage'],
  scenes: ['grids'],
});
