import { LeaveDialog, SharedDialog } from '../../app/handing-on/index.ts';
import type { Owner } from '../../device/own.ts';
import { useTable } from '../../sync/table-context.ts';
import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import type { FromMenu } from './menu-dialog.tsx';

const WayBackDialog = fetchedDialog<{ onClose: () => void; code: string; joinCode: string }>(
  'Your own way back in',
  () => import('./way-back-dialog.tsx'),
);
const OwnNameDialog = fetchedDialog('Your name', () => import('../people/own-name-dialog.tsx'));
const LossesDialog = fetchedDialog('What was taken away', () => import('../losses/losses-dialog.tsx'));
const NameOffDialog = fetchedDialog(
  'Leave and take my name off',
  () => import('../ending/name-off-dialog.tsx'),
);

export type MenuDialogsProps = {
  shown: FromMenu | 'menu' | undefined;
  onClose: () => void;
  /** Who uses this browser now, when that is certain. */
  owner: Owner | undefined;
  /** The person's own way back in, if this device may show it. */
  code: string;
  /** Whether this laptop is shared by several people. */
  shared: boolean;
};

/** The dialogs that the table's menu opens, but for the agenda. */
export default function MenuDialogs(props: MenuDialogsProps) {
  const { session } = useTable();
  const close = () => props.onClose();
  return (
    <>
      <WayBackDialog
        open={props.shown === 'way-back'}
        onClose={close}
        code={props.code}
        joinCode={session.joinCode()}
      />
      <OwnNameDialog open={props.shown === 'name'} onClose={close} />
      <LossesDialog open={props.shown === 'losses'} onClose={close} />
      <LeaveDialog
        open={props.shown === 'leave'}
        me={session.me}
        unsent={session.saved() !== 'saved'}
        onClose={close}
      />
      <NameOffDialog open={props.shown === 'name-off'} onClose={close} />
      <SharedDialog
        open={props.shown === 'shared'}
        owner={props.owner}
        shared={props.shared}
        onClose={close}
      />
    </>
  );
}
