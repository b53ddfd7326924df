import { defineActivity } from './activity.ts';

/** People arrive and say who they are. */
export const welcome = defineActivity({ name: 'Welcome' });
