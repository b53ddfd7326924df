import { createSignal, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Lock from 'lucide-solid/icons/lock';
import LockOpen from 'lucide-solid/icons/lock-open';
import MessagesSquare from 'lucide-solid/icons/messages-square';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';
import { PlenaryDialog } from './plenary-dialog.tsx';
import { Switch } from './switch.tsx';
import './room.css';

/** The controls that hold for everybody: what is shown, who may write, what is hidden. */
export function RoomControls() {
  const { hall } = useConsole();
  const [plenary, setPlenary] = createSignal(false);
  return (
    <section class="switches" aria-label="The whole room">
      <Controls first />
      <Switch title="Bring together" words="All tables’ answers at once">
        <Button aria-haspopup="dialog" onClick={() => setPlenary(true)}>
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
      <Controls first={false} />
      <PlenaryDialog open={plenary()} onClose={() => setPlenary(false)} />
    </section>
  );
}

/** The switches of the activities. */
function Controls(props: { first: boolean }) {
  const { parts } = useConsole();
  const controls = () =>
    [...parts.values()].flatMap(({ Control, controlFirst = false }) =>
      Control && controlFirst === props.first ? [Control] : [],
    );
  return <For each={controls()}>{(Control) => <Dynamic component={Control} />}</For>;
}
