import { createSignal } from 'solid-js';
import DoorOpen from 'lucide-solid/icons/door-open';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import type { TablesDialogProps } from './tables-dialog.tsx';

const TablesDialog = fetchedDialog<TablesDialogProps>('The tables', () => import('./tables-dialog.tsx'));

/** A menu entry that leads to the other tables. `onOpen` closes the menu it stands in. */
export function SwitchTables(props: { onOpen: () => void }) {
  const { session } = useTable();
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button kind="quiet" class="menu__row" onClick={() => setOpen(true)}>
        <DoorOpen />
        {session.me.kind === 'facilitator' ? 'Change table' : 'Look at other tables'}
      </Button>
      <TablesDialog
        open={open()}
        onClose={() => setOpen(false)}
        onChosen={() => {
          setOpen(false);
          props.onOpen();
        }}
      />
    </>
  );
}
