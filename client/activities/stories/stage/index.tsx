import { carouselAt } from '../../../../shared/activities/stories/carousel.ts';
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import type { SceneProps, StagePart } from '../../activity.ts';
import { clockPart } from '../page/clock-part.ts';

const StoriesScene = fetchedPart<SceneProps>(() => import('./stories-scene.tsx'));

const LEFT = { write: 'to write', move: 'this story', home: 'answers' } as const;
const BEFORE = { write: 'Left', move: 'Left with', home: 'Left for' } as const;

/** Stories going round: what to do, who has which, and the newest question. */
export const onStage: StagePart = {
  Scene: StoriesScene,
  sceneOfStep: ({ title, instructions: text }) => ({ of: 'stories', kind: 'stories', title, text }),
  sceneChosen: (chosen) => (chosen === 'stories' ? { of: 'stories', kind: 'stories' } : undefined),
  clock: (plan, now) => {
    const goes = carouselAt(plan, now);
    const part = goes?.clock === 'running' ? clockPart(goes, plan.run.clock, now) : undefined;
    if (!goes || !part) return undefined;
    return { leftMs: part.leftMs, before: BEFORE[goes.phase.kind], title: LEFT[goes.phase.kind] };
  },
  says: () => 'On the stage: the stories, and who has which',
};
