import type { ClientActivity } from './activity.ts';

/** The projector shows the way in while people arrive. */
export const welcome: ClientActivity = {
  stage: async () => ({ sceneOfStep: () => ({ of: 'room', kind: 'join' }) }),
};
