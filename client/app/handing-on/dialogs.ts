import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';

/** The dialog in which somebody leaves this device. */
export const LeaveDialog = fetchedDialog('Leave this device', () => import('./leave-dialog.tsx'));
/** The dialog in which somebody says that this device goes from hand to hand. */
export const SharedDialog = fetchedDialog('Is this laptop shared?', () => import('./shared-dialog.tsx'));
