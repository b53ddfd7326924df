import Vote from 'lucide-solid/icons/vote';
import { createSignal, Show } from 'solid-js';
import { useConsole } from '../../../room/console/context.ts';
import { Switch } from '../../../room/console/everyone/switch.tsx';
import { Button } from '../../../ui/button.tsx';
import type { ConsolePart } from '../../activity.ts';
import { VotesDialog } from './votes-dialog.tsx';

/** A vote on the console: asking for it, and revealing how it came out. */
export const onConsole: ConsolePart = { Control: VotesSwitch, scenes: { vote: 'The vote' } };

function VotesSwitch() {
  const { hall } = useConsole();
  const [open, setOpen] = createSignal(false);
  const vote = () => hall.plan.votes[hall.plan.run.vote ?? ''];
  const counted = () => {
    const current = vote();
    return current && hall.plan.results[current.id];
  };
  return (
    <>
      <Switch
        title={vote() ? (counted() ? 'The vote is counted' : 'A vote is on') : 'No vote yet'}
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
