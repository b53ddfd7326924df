import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import { Show } from 'solid-js';
import { RATINGS } from '../../../shared/model/plan/votes.ts';
import { BeforeReveal, createReveal } from '../../room/console/reveal.tsx';
import { useConsole } from '../../room/console/context.ts';
import { Switch } from '../../room/console/everyone/switch.tsx';
import { Button } from '../../ui/button.tsx';
import type { ConsolePart } from '../activity.ts';

/** The cards on the console: the switch that reveals how they were rated. */
export const onConsole: ConsolePart = {
  Control: RatingsSwitch,
  scenes: {
    question: 'The question',
    wall: 'The responses',
    challenges: 'The five challenges',
    ratings: 'The ratings',
  },
};

function RatingsSwitch() {
  const { hall } = useConsole();
  // The room looks at the wall when something is revealed, so the wall changes with it, as it does for a vote.
  const reveal = createReveal(
    () => ({ kind: 'ratings' }),
    (shown) => {
      if (shown || hall.plan.run.stage === 'ratings') hall.edits.setStage(shown ? 'ratings' : undefined);
    },
  );
  const revealed = () => hall.plan.results[RATINGS];
  return (
    <>
      <Switch
        title={revealed() ? 'Ratings are shown' : 'Ratings are hidden'}
        words={revealed() ? 'Everybody sees the picture' : 'Nobody sees the picture yet'}
      >
        <Button
          waiting={reveal.call.waiting()}
          aria-label={revealed() ? 'Hide the ratings again' : 'Reveal the ratings'}
          onClick={() => void (revealed() ? reveal.hide() : reveal.reveal())}
        >
          <Show when={revealed()} fallback={<Eye />}>
            <EyeOff />
          </Show>
          {revealed() ? 'Hide again' : 'Reveal'}
        </Button>
      </Switch>
      <BeforeReveal reveal={reveal} did="rated">
        <p>Everybody sees how the room’s marks spread, never who chose what.</p>
      </BeforeReveal>
    </>
  );
}
