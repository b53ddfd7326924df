import { Show } from 'solid-js';
import { Dialog } from '../../../ui/dialog.tsx';
import { Chooser } from './chooser.tsx';

/** Chooses which organisations the grid speaks of, once it speaks of some. */
export function ChooseDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Which organisations?">
      <Show when={props.open}>
        <Chooser onDone={() => props.onClose()} />
      </Show>
    </Dialog>
  );
}
