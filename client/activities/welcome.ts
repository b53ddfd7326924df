import type { StagePart } from './activity.ts';

/** While people arrive, the projector shows how to join. */
export const onStage: StagePart = { sceneOfStep: () => ({ of: 'room', kind: 'join' }) };
