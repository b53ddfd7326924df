import { defineActivity } from './activity.ts';

/** Who plays which part between schools. Not on screen yet. */
export const brokerage = defineActivity({ name: 'Go-betweens', offered: false });
