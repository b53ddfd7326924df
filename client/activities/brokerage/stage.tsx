import { lazy, Suspense } from 'solid-js';
import type { SceneProps, StagePart } from '../activity.ts';

const GridsScene = lazy(() => import('./stage/grids-scene.tsx'));

/** The grids on the projector. A running step shows its words until the facilitator reveals what they say. */
export const onStage: StagePart = {
  Scene,
  sceneChosen: (chosen) => (chosen === 'grids' ? { of: 'brokerage', kind: 'grids' } : undefined),
  says: () => 'On the stage: what the grids say',
};

function Scene(props: SceneProps) {
  return (
    <Suspense fallback={<h1 class="stage__short">What the grids say</h1>}>
      <GridsScene session={props.session} />
    </Suspense>
  );
}
