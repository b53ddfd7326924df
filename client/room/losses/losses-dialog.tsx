import { useTable } from '../../sync/table-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Losses } from './losses.tsx';

/** The dialog for it at a table. */
export default function LossesDialog(props: { onClose: () => void }) {
  const { session } = useTable();
  const { workshop, personId } = session.me;
  return (
    <Dialog open onClose={() => props.onClose()} title="What was taken away">
      <Losses workshop={workshop.id} table={session.tableId} me={personId} />
    </Dialog>
  );
}
