import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import { Show } from 'solid-js';
import { RATINGS } from '../../../shared/model/plan/votes.ts';
import { AskingTrouble, createAsking } from '../../room/console/asking.tsx';
import { useConsole } from '../../room/console/context.ts';
import { Switch } from '../../room/console/room/switch.tsx';
import { Button } from '../../ui/button.tsx';
import type { ConsolePart } from '../activity.ts';

/** What a facilitator does for the cards: reveals how they were rated. */
export const onConsole: ConsolePart = {
  Control: RatingsSwitch,
  scenes: { question: 'The question', wall: 'The responses', ratings: 'The ratings' },
};

function RatingsSwitch() {
  const { hall, server } = useConsole();
  const asking = createAsking();
  const revealed = () => hall.plan.results[RATINGS];
  return (
    <>
      <Switch
        title={revealed() ? 'Ratings are shown' : 'Ratings are hidden'}
        words={revealed() ? 'Everybody sees the picture' : 'Nobody sees the picture yet'}
      >
        <Button
          waiting={asking.waiting()}
          aria-label={revealed() ? 'Hide the ratings again' : 'Reveal the ratings'}
          onClick={() => void asking.ask(server.reveal({ kind: 'ratings' }, !revealed()))}
        >
          <Show when={revealed()} fallback={<Eye />}>
            <EyeOff />
          </Show>
          {revealed() ? 'Hide again' : 'Reveal'}
        </Button>
      </Switch>
      <AskingTrouble asking={asking} />
    </>
  );
}
