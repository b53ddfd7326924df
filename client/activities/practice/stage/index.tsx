/**
 * The stories on the projector: one of them, and whether it would travel, from all tables together.
 * @module
 */
import { storyOf } from '../../../../shared/activities/practice/view.ts';
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import type { Scene, SceneProps, StagePart } from '../../activity.ts';

const TravelScene = fetchedPart<SceneProps>(() => import('./travel-scene.tsx'));

const travel = (facts: {
  story?: string;
  stories?: readonly string[];
  title?: string;
  text?: string;
}): Scene => ({
  of: 'practice',
  kind: 'travel',
  ...facts,
});

export const onStage: StagePart = {
  Scene: TravelScene,
  sceneOfStep: ({ title, instructions: text, deck, ids }) =>
    travel({ stories: deck === 'practice' ? ids : [], title, text }),
  sceneChosen: (chosen, { plan, step }) => {
    if (chosen !== 'travel') return undefined;
    const story = storyOf(plan.run.shown?.card ?? '');
    return travel(story ? { story } : { stories: step?.deck === 'practice' ? step.ids : [] });
  },
  says: () => 'On the stage: would this travel?',
};
