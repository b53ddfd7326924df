import { Show } from 'solid-js';
import { FetchedDialog } from '../../ui/fetched-dialog.tsx';
import type { LeaveDialogProps } from './leave-dialog.tsx';
import type { SharedDialogProps } from './shared-dialog.tsx';

/** The dialog in which somebody leaves this device. */
export function LeaveDialog(props: LeaveDialogProps & { open: boolean }) {
  return (
    <FetchedDialog
      open={props.open}
      onClose={() => props.onClose()}
      title="Leave this device"
      load={() => import('./leave-dialog.tsx')}
    >
      {(module) => (
        <Show when={props.open}>
          <module.default {...props} />
        </Show>
      )}
    </FetchedDialog>
  );
}

/** The dialog in which somebody says that this device goes from hand to hand. */
export function SharedDialog(props: SharedDialogProps & { open: boolean }) {
  return (
    <FetchedDialog
      open={props.open}
      onClose={() => props.onClose()}
      title="Is this laptop shared?"
      load={() => import('./shared-dialog.tsx')}
    >
      {(module) => (
        <Show when={props.open}>
          <module.default {...props} />
        </Show>
      )}
    </FetchedDialog>
  );
}
