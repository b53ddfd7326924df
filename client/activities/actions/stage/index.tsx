import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import type { SceneProps, StagePart } from '../../activity.ts';

const DeedsScene = fetchedPart<SceneProps>(() => import('./deeds-scene.tsx'));

/** What all tables will do, a table at a time. */
export const onStage: StagePart = {
  Scene: DeedsScene,
  sceneOfStep: ({ title, instructions: text }) => ({ of: 'actions', kind: 'actions', title, text }),
  sceneChosen: (chosen) => (chosen === 'actions' ? { of: 'actions', kind: 'actions' } : undefined),
  says: () => 'On the stage: what the tables will do',
};
