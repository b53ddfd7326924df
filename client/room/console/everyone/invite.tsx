import { createSignal, Show } from 'solid-js';
import Video from 'lucide-solid/icons/video';
import { isEnded } from '../../../../shared/model/plan/ending.ts';
import { isDoorClosed } from '../../../../shared/model/plan/plan-view.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { QrCode } from '../../../ui/qr/qr-code.tsx';
import { useConsole } from '../context.ts';
import { CallLinkDialog } from './call-link-dialog.tsx';
import { ClosedDoor } from './closed-door.tsx';
import { ChangeCodeDialog } from './change-code-dialog.tsx';
import './room.css';

/** Shows how people get in, and where the group talks when it is not in one room. */
export function Invite() {
  const { hall, joinLink } = useConsole();
  const [editing, setEditing] = createSignal(false);
  const [changing, setChanging] = createSignal(false);
  const closed = () => isDoorClosed(hall.plan);
  const call = () => hall.plan.workshop['call'];
  return (
    <section class="invitation" aria-labelledby="invite-h">
      <div class="invitation__words">
        <h2 class="title" id="invite-h">
          Invite
        </h2>
        <Show when={!closed()} fallback={<ClosedDoor />}>
          <p class="invitation__code">{hall.joinCode()}</p>
          <CopyButton text={joinLink()} label="Copy link" />
        </Show>
      </div>
      {/* A code that lets nobody in is no invitation. */}
      <Show when={!closed()}>
        <QrCode text={joinLink()} label={`QR code that opens ${joinLink()}`} />
      </Show>
      <div class="invitation__more">
        <Button kind="text" aria-haspopup="dialog" onClick={() => setChanging(true)}>
          Change the code
        </Button>
        <Show when={call()}>
          {(link) => (
            <a href={link()} target="_blank" rel="noreferrer">
              The group’s video call
            </a>
          )}
        </Show>
        <Show when={!isEnded(hall.plan)}>
          <Button kind="text" aria-haspopup="dialog" onClick={() => setEditing(true)}>
            <Video />
            {call() ? 'Change it' : 'Add a video call'}
          </Button>
        </Show>
      </div>
      <ChangeCodeDialog open={changing()} onClose={() => setChanging(false)} />
      <CallLinkDialog open={editing()} onClose={() => setEditing(false)} />
    </section>
  );
}
