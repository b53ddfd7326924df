import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import type { SceneProps, StagePart } from '../../activity.ts';

const MovesScene = fetchedPart<SceneProps>(() => import('./moves-scene.tsx'));
const MOVES = { of: 'approaches', kind: 'moves' } as const;

/** All tables' moves in one picture. While nobody has moved, the step's words are shown. */
export const onStage: StagePart = {
  Scene: MovesScene,
  sceneChosen: (chosen) => (chosen === 'moves' ? MOVES : undefined),
  says: () => 'On the stage: where each table is, and where it wants to be next',
};
