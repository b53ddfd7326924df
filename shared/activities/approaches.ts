import { defineActivity } from './activity.ts';

/** A table finds out which of six approaches fits it. Not on screen yet. */
export const approaches = defineActivity({ name: 'Approaches', offered: false });
