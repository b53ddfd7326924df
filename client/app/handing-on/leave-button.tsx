import { createSignal } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { Button } from '../../ui/button.tsx';
import { LeaveDialog } from './dialogs.ts';

type Props = {
  me: Pick<Me, 'workshop' | 'personId' | 'name' | 'kind'>;
  /** True when the page knows of words that have not reached the server. */
  unsent?: boolean;
};

/** Opens the dialog in which this device forgets somebody. */
export function LeaveButton(props: Props) {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button kind="text" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Forget me on this device
      </Button>
      <LeaveDialog
        open={open()}
        me={props.me}
        unsent={props.unsent ?? false}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
