import { createMemo, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import { runningStep } from '../../../shared/model/plan/plan-view.ts';
import { useConsole } from '../../room/console/context.ts';
import { Switch } from '../../room/console/everyone/switch.tsx';
import { counted } from '../../lib/text/words.ts';
import { Button } from '../../ui/button.tsx';
import type { ConsolePart } from '../activity.ts';

/** The grids on the console: how far the tables are, and what they say put on the projector. */
export const onConsole: ConsolePart = {
  Control: GridsSwitch,
  scenes: { grids: 'What the grids say' },
};

/** There while a step asks for the grid. */
function GridsSwitch() {
  const { hall } = useConsole();
  const isRunning = () => runningStep(hall.plan)?.kind === 'brokerage';
  const isShown = () => hall.plan.run.stage === 'grids';
  const begun = createMemo(
    () =>
      hall
        .tables()
        .filter(({ view }) => Object.keys(view.gridMarks).length + Object.keys(view.gridNobody).length > 0)
        .length,
  );
  return (
    <Show when={isRunning() || isShown()}>
      <Switch
        title={`${begun()} of ${counted(hall.tables().length, 'table')} marked something`}
        words={isShown() ? 'What the grids say is on the projector' : 'The projector shows the step'}
      >
        <Button onClick={() => hall.edits.setStage(isShown() ? undefined : 'grids')}>
          <Show when={isShown()} fallback={<Eye />}>
            <EyeOff />
          </Show>
          {isShown() ? 'Take it off' : 'Show'}
          <span class="vh"> what the grids say</span>
        </Button>
      </Switch>
    </Show>
  );
}
