import { createSignal, Show } from 'solid-js';
import { api, type Trouble } from '../../app/api.ts';
import { TroubleMessage } from '../../app/trouble-message.tsx';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TableList } from './table-list.tsx';

export type TablesDialogProps = { onClose: () => void; onChosen: () => void };

/** The dialog with all tables: one looks at another, or sits down at the one that is on the screen. */
export default function TablesDialog(props: TablesDialogProps) {
  const { session } = useTable();
  const facilitates = session.me.kind === 'facilitator';
  const [trouble, setTrouble] = createSignal<Trouble>();
  const [busy, setBusy] = createSignal(false);
  const sit = async () => {
    setBusy(true);
    const answer = await api.seat(session.me.workshop.id, session.me.personId, session.tableId);
    setBusy(false);
    // The plan tells the page that its seat is another, and the page follows.
    if (answer.ok) props.onChosen();
    else setTrouble(answer.trouble);
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={facilitates ? 'Change table' : 'The tables in the room'}
    >
      <TableList
        plan={session.plan}
        current={session.tableId}
        own={session.me.tableId}
        onChosen={() => props.onChosen()}
      />
      <Show when={!facilitates}>
        <Show
          when={session.tableId !== session.me.tableId}
          fallback={
            <p class="hint">
              You can read at every table, and write at your own. Open another to move there.
            </p>
          }
        >
          <p class="hint">What you wrote stays at the table where you wrote it.</p>
          <Button waiting={busy()} onClick={() => void sit()}>
            Sit at {session.tableTitle(session.tableId)}
          </Button>
        </Show>
        <Show when={trouble()}>{(problem) => <TroubleMessage trouble={problem()} />}</Show>
      </Show>
    </Dialog>
  );
}
