import { clockTime } from '../../lib/text/words.ts';
import type { SceneProps, StagePart } from '../activity.ts';
import './stage.css';

export const onStage: StagePart = {
  Scene: BreakScene,
  sceneOfStep: ({ title }) => ({ of: 'break', kind: 'break', title }),
  says: (scene) => `On the stage: ${scene['title']}`,
};

/** The scene of a break: the time of day when people are expected back. Nobody knows it while the clock is held. */
function BreakScene(props: SceneProps) {
  const back = () => props.session.plan.run.clock?.endsAt;
  return (
    <div class="break-scene">
      <p class="break-scene__title">{String(props.scene['title'])}</p>
      <h1 class="break-scene__back">
        {back() === undefined ? 'We will say when we go on' : `Back at ${clockTime(back()!)}`}
      </h1>
    </div>
  );
}
