import type { ClientActivity } from '../activity.ts';

/** The projector says when to be back. */
export const breakTime: ClientActivity = {
  stage: async () => (await import('./stage.tsx')).onStage,
};
