import { defineActivity } from '../activity.ts';

/** Each person answers five short questions alone; the table then marks which approaches it takes now and wants next. */
export const approaches = defineActivity({ name: 'Approaches', decks: ['approaches'], scenes: ['moves'] });
