import { createSignal, Show } from 'solid-js';
import DoorOpen from 'lucide-solid/icons/door-open';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TableList } from './table-list.tsx';

/** A menu entry that leads to the other tables. `onOpen` closes the menu it stands in. */
export function SwitchTables(props: { onOpen: () => void }) {
  const { session } = useTable();
  const [open, setOpen] = createSignal(false);
  const facilitates = session.me.kind === 'facilitator';
  return (
    <>
      <Button kind="quiet" class="menu__row" onClick={() => setOpen(true)}>
        <DoorOpen />
        {facilitates ? 'Change table' : 'Look at other tables'}
      </Button>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={facilitates ? 'Change table' : 'The tables in the room'}
      >
        <Show when={open()}>
          <TableList
            plan={session.plan}
            current={session.tableId}
            own={session.me.tableId}
            onChosen={() => {
              setOpen(false);
              props.onOpen();
            }}
          />
          <Show when={!facilitates}>
            <p class="hint">You can read at every table, and write at your own.</p>
          </Show>
        </Show>
      </Dialog>
    </>
  );
}
