import { defineActivity } from './activity.ts';

/** How we did it here, told to other tables. Not on screen yet. */
export const stories = defineActivity({ name: 'Stories', offered: false });
