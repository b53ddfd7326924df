import { FetchedDialog } from '../../../ui/fetched/fetched-dialog.tsx';
import type { OwnCardDialogProps } from './own-card-dialog.tsx';

/** The dialog for a question of one's own, fetched when it is first opened. */
export const OwnCardDialog = (props: OwnCardDialogProps) => (
  <FetchedDialog
    open={props.open}
    onClose={() => props.onClose()}
    title="A question of our own"
    load={() => import('./own-card-dialog.tsx')}
  >
    {(module) => <module.OwnCardDialog {...props} />}
  </FetchedDialog>
);
