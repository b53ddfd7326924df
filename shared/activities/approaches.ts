import { defineActivity } from './activity.ts';

/** Which of six approaches fits here. Not on screen yet. */
export const approaches = defineActivity({ name: 'Approaches', offered: false });
