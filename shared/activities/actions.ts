import { defineActivity } from './activity.ts';

/**
 * A table writes down what it will do, who does it and by when. Actions can already be noted on any card; a page of
 * their own is not on screen yet.
 */
export const actions = defineActivity({ name: 'Actions', offered: false });
