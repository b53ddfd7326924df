import { defineActivity } from '../activity.ts';

/** The network a table works in, drawn together. */
export const map = defineActivity({ name: 'Network map', decks: ['map-templates'], scenes: ['map'] });
