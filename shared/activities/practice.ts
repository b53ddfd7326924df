import { defineActivity } from './activity.ts';

/** A table reads how other authorities did it. Not on screen yet. */
export const practice = defineActivity({ name: 'How others did it', offered: false });
