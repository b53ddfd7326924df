import { Dialog } from '../../ui/dialog.tsx';
import { type CreditProps, CreditWords } from './credit-words.tsx';

export type SourceDialogProps = CreditProps;

/** Says whose work something continues. */
export default function SourceDialog(props: SourceDialogProps & { onClose: () => void }) {
  return (
    <Dialog open onClose={() => props.onClose()} title="Where this comes from">
      <CreditWords source={props.source} own={props.own} />
    </Dialog>
  );
}
