import type { ClientActivity } from '../activity.ts';

/** Dots on options: a strip at the table while a vote is on, and its count on the projector. */
export const vote: ClientActivity = {
  table: async () => (await import('./at-table.tsx')).atTable,
};
