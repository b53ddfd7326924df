import { Show } from 'solid-js';
import { isDoorClosed } from '../../../../shared/model/plan/plan-view.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useConsole } from '../context.ts';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import './menu.css';

/** Closes the door to newcomers, or opens it again. */
export function DoorDialog(props: { open: boolean; onClose: () => void }) {
  const { hall, server } = useConsole();
  const announce = useAnnounce();
  const call = createServerCall();
  const closed = () => isDoorClosed(hall.plan);
  const turn = async () => {
    const open = closed();
    if ((await call.run(server.setDoor(open))) === undefined) return;
    announce(open ? 'The door is open.' : 'The door is closed: nobody new gets in.');
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={closed() ? 'Open the door?' : 'Close the door to newcomers?'}
    >
      <Show when={props.open}>
        <div class="menuform">
          <p>
            {closed()
              ? 'Whoever has the join code can take a seat again.'
              : 'Nobody new gets in, even with the code. Everybody who is in stays in, and comes back with their personal code. Your colleagues’ link goes on working.'}
          </p>
          <ServerCallTrouble call={call} />
          <Button kind="ink" waiting={call.waiting()} onClick={() => void turn()}>
            {closed() ? 'Open the door' : 'Close the door'}
          </Button>
        </div>
      </Show>
    </Dialog>
  );
}
