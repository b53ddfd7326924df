import { createSignal } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import type { SourceDialogProps } from './source-dialog.tsx';
import './source.css';

const TITLE = 'Where this comes from';
const SourceDialog = fetchedDialog<SourceDialogProps & { onClose: () => void }>(
  TITLE,
  () => import('./source-dialog.tsx'),
);

/** The press that says whose work a card continues. Its words are fetched then. */
export function SourceButton(props: SourceDialogProps) {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button kind="text" class="sourcebutton" onClick={() => setOpen(true)}>
        {TITLE}
      </Button>
      <SourceDialog {...props} open={open()} onClose={() => setOpen(false)} />
    </>
  );
}
