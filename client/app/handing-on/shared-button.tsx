import { createSignal } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { createSharedSignal } from './shared-signal.ts';
import { SharedDialog } from './dialogs.ts';
import type { Owner } from '../../device/own.ts';

type Props = {
  /** Who uses this browser now, when that is certain. */
  owner?: Owner | undefined;
};

/** Says whether this device is shared, and opens the dialog that changes it. */
export function SharedButton(props: Props) {
  const [open, setOpen] = createSignal(false);
  const shared = createSharedSignal();
  return (
    <>
      <Button kind="text" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {shared() ? 'This laptop is shared' : 'Is this laptop shared?'}
      </Button>
      <SharedDialog open={open()} owner={props.owner} shared={shared()} onClose={() => setOpen(false)} />
    </>
  );
}
