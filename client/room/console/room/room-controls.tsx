import { createSignal, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import Lock from 'lucide-solid/icons/lock';
import LockOpen from 'lucide-solid/icons/lock-open';
import MessagesSquare from 'lucide-solid/icons/messages-square';
import Vote from 'lucide-solid/icons/vote';
import { RATINGS } from '../../../../shared/model/plan/votes.ts';
import { Button } from '../../../ui/button.tsx';
import { AskingTrouble, createAsking } from '../asking.tsx';
import { useConsole } from '../context.ts';
import { ThoughtsSwitch } from '../../../activities/pause/console/thoughts-switch.tsx';
import { VotesDialog } from '../../../activities/vote/console/votes-dialog.tsx';
import { PlenaryDialog } from './plenary-dialog.tsx';
import { Switch } from './switch.tsx';
import './room.css';

/** What holds for the whole room: what is shown, who may write, what is hidden. */
export function RoomControls() {
  const { hall, server } = useConsole();
  const asking = createAsking();
  const [shown, setShown] = createSignal<'plenary' | 'votes'>();
  const revealed = () => hall.plan.results[RATINGS];
  const vote = () => hall.plan.votes[hall.plan.run.vote ?? ''];
  const counted = () => {
    const current = vote();
    return current && hall.plan.results[current.id];
  };
  const close = () => setShown(undefined);
  return (
    <section class="switches" aria-label="The whole room">
      <ThoughtsSwitch />
      <Switch title="Bring together" words="All tables’ answers at once">
        <Button aria-haspopup="dialog" onClick={() => setShown('plenary')}>
          <MessagesSquare />
          Show
        </Button>
      </Switch>
      <Switch
        title={hall.plan.run.pensDown ? 'Pens are down' : 'Writing is open'}
        words={hall.plan.run.pensDown ? 'What they typed is kept' : 'People read and write'}
      >
        <Button onClick={() => hall.edits.setPensDown(!hall.plan.run.pensDown)}>
          <Show when={hall.plan.run.pensDown} fallback={<Lock />}>
            <LockOpen />
          </Show>
          {hall.plan.run.pensDown ? 'Pens up' : 'Pens down'}
        </Button>
      </Switch>
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
      <Switch
        title={vote() ? (counted() ? 'The vote is counted' : 'A vote is on') : 'No vote yet'}
        words={vote()?.question ?? 'Dots on cards or lines'}
      >
        <Button aria-haspopup="dialog" onClick={() => setShown('votes')}>
          <Vote />
          {vote() ? 'Votes' : 'Ask'}
          <Show when={!vote()}>
            <span class="vh"> for a vote</span>
          </Show>
        </Button>
      </Switch>
      <AskingTrouble asking={asking} />
      <PlenaryDialog open={shown() === 'plenary'} onClose={close} />
      <VotesDialog open={shown() === 'votes'} onClose={close} />
    </section>
  );
}
