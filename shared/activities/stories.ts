import { defineActivity } from './activity.ts';

/** A table tells the others how it did something here. Not on screen yet. */
export const stories = defineActivity({ name: 'Stories', offered: false });
