import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import type { SceneProps, StagePart } from '../../activity.ts';

const StartsScene = fetchedPart<SceneProps>(() => import('./starts-scene.tsx'));
const STARTS = { of: 'starting-well', kind: 'starts' } as const;

/** How all tables rated the nine statements, and what they chose. */
export const onStage: StagePart = {
  Scene: StartsScene,
  sceneChosen: (chosen) => (chosen === 'starts' ? STARTS : undefined),
  says: () => 'On the stage: how all tables are starting',
};
