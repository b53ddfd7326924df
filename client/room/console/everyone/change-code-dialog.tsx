import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useConsole } from '../context.ts';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';

/** Asks before the join code is changed, because links and QR codes that are about stop working. */
export function ChangeCodeDialog(props: { open: boolean; onClose: () => void }) {
  const { hall, server } = useConsole();
  const announce = useAnnounce();
  const call = createServerCall();
  const change = async () => {
    if ((await call.run(server.renewCode())) === undefined) return;
    announce(`The code is ${hall.joinCode()} now.`);
    props.onClose();
  };
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Change the join code?">
      <div class="stack">
        <p>
          {hall.joinCode()} will let nobody in any more, nor will links and QR codes made with it. Everybody
          who is in stays in. The stage shows the new code at once.
        </p>
        <ServerCallTrouble call={call} />
        <Button kind="ink" waiting={call.waiting()} onClick={() => void change()}>
          Change the code
        </Button>
      </div>
    </Dialog>
  );
}
