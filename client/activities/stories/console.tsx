import { createMemo, Show } from 'solid-js';
import { carouselAt } from '../../../shared/activities/stories/carousel.ts';
import { STORY_READY } from '../../../shared/activities/stories/parts.ts';
import { runningStep } from '../../../shared/model/plan/plan-view.ts';
import { useConsole } from '../../room/console/context.ts';
import { Switch } from '../../room/console/everyone/switch.tsx';
import { Button } from '../../ui/button.tsx';
import type { ConsolePart } from '../activity.ts';

/** The stories on the console: how many are ready, and where they are. */
export const onConsole: ConsolePart = {
  Control: StoriesSwitch,
  scenes: { stories: 'Stories: who has which' },
};

/** There while a step of stories runs, and as long as they are on the projector. */
function StoriesSwitch() {
  const { hall, now } = useConsole();
  const isRunning = () => runningStep(hall.plan)?.kind === 'stories';
  const isShown = () => hall.plan.run.stage === 'stories';
  const ready = createMemo(
    () => hall.tables().filter(({ view }) => view.settled[STORY_READY] !== undefined).length,
  );
  const carousel = createMemo(() => carouselAt(hall.plan, now()));
  const words = () => {
    const goes = carousel();
    if (!goes) return 'The stories lie in every table’s pile';
    if (goes.moves === 0) return 'One table: its story stays there';
    if (goes.phase.kind === 'write')
      return goes.clock === 'offered'
        ? 'They go round once the clock runs'
        : 'Being written; then they go round';
    return goes.phase.kind === 'home'
      ? 'Home again, with questions'
      : `Going round, move ${goes.phase.move} of ${goes.moves}`;
  };
  return (
    <Show when={isRunning() || isShown()}>
      <Switch title={`${ready()} of ${hall.tables().length} ready`} words={words()}>
        <Show when={isShown()}>
          <Button onClick={() => hall.edits.setStage(undefined)}>
            Take it off<span class="vh"> the projector: who has which story</span>
          </Button>
        </Show>
      </Switch>
    </Show>
  );
}
