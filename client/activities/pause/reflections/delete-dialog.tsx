import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { counted } from '../../../lib/text/words.ts';

/** Asks for confirmation, because nobody can bring deleted words back. */
export function DeleteDialog(props: {
  open: boolean;
  count: number;
  onClose: () => void;
  onDelete: () => void;
}) {
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={`Delete ${counted(props.count, 'thought')} for good?`}
    >
      <p>
        It goes from this device and from the sealed copy, and nobody can bring it back. What waits for the
        reveal is taken back first. What others have read stays where you shared it.
      </p>
      <div class="reflections__acts">
        <Button kind="ink" onClick={() => props.onDelete()}>
          Delete for good
        </Button>
        <Button kind="quiet" onClick={() => props.onClose()}>
          Keep
        </Button>
      </div>
    </Dialog>
  );
}
