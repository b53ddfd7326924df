import { defineActivity } from './activity.ts';

/** Everybody listens to one table after the other. */
export const plenary = defineActivity({ name: 'All together' });
