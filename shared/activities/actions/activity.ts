import { defineActivity } from '../activity.ts';

/** A table writes down what it will do, who does it and by when, and says how far each has come. */
export const actions = defineActivity({ name: 'Actions', scenes: ['actions'] });
