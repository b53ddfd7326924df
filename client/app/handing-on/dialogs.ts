import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';

/** The dialog in which this device forgets somebody. */
export const LeaveDialog = fetchedDialog('Forget me on this device', () => import('./leave-dialog.tsx'));
/** The dialog in which somebody says that this device goes from hand to hand. */
export const SharedDialog = fetchedDialog('Is this laptop shared?', () => import('./shared-dialog.tsx'));
