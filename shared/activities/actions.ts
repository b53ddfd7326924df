import { defineActivity } from './activity.ts';

/** What a table will do, who and by when. Actions can be noted on any card; a page of their own is not on screen yet. */
export const actions = defineActivity({ name: 'Actions', offered: false });
