import { Dialog } from '../../ui/dialog.tsx';
import { OwnName } from './own-name.tsx';

/** The dialog in which somebody corrects their own name. */
export default function OwnNameDialog(props: { onClose: () => void }) {
  return (
    <Dialog open onClose={() => props.onClose()} title="Your name">
      <OwnName asked />
    </Dialog>
  );
}
