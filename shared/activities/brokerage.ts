import { defineActivity } from './activity.ts';

/** A table finds out who plays which part between schools. Not on screen yet. */
export const brokerage = defineActivity({ name: 'Go-betweens', offered: false });
