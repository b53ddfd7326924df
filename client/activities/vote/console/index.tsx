import { askedVote, currentVote, votingOn } from '../../../../shared/activities/vote/asked.ts';
import Vote from 'lucide-solid/icons/vote';
import { createSignal, Show } from 'solid-js';
import { useConsole } from '../../../room/console/context.ts';
import { Switch } from '../../../room/console/everyone/switch.tsx';
import { Button } from '../../../ui/button.tsx';
import type { ConsolePart } from '../../activity.ts';
import { VotesDialog } from './votes-dialog.tsx';

/** A vote on the console: asking for it, and revealing how it came out. */
export const onConsole: ConsolePart = {
  Control: VotesSwitch,
  sceneAsked: (plan) => votingOn(plan) && 'vote',
  scenes: { vote: 'The vote' },
};

function VotesSwitch() {
  const { hall } = useConsole();
  const [open, setOpen] = createSignal(false);
  const vote = () => currentVote(hall.plan);
  const counted = () => {
    const current = vote();
    return current && hall.plan.results[current.id];
  };
  return (
    <>
      <Switch
        title={
          !vote()
            ? 'No vote yet'
            : counted()
              ? 'The vote is counted'
              : askedVote(hall.plan)
                ? 'A vote is on'
                : 'A vote is still open'
        }
        words={vote()?.question ?? 'Dots on cards or lines'}
      >
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Vote />
          {vote() ? 'Votes' : 'Ask'}
          <Show when={!vote()}>
            <span class="vh"> for a vote</span>
          </Show>
        </Button>
      </Switch>
      <VotesDialog open={open()} onClose={() => setOpen(false)} />
    </>
  );
}
