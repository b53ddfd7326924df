import Lock from 'lucide-solid/icons/lock';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './way-back-dialog.css';

/** The person's rejoin code, shown again on the device that made it. */
export function WayBackDialog(props: { open: boolean; onClose: () => void; code: string }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Your own way back in">
      <div class="wayback">
        <p class="wayback__code">{props.code}</p>
        <p>
          If this device dies or you change to another, type this with the workshop’s code. Your seat and
          everything you wrote will be waiting.
        </p>
        <CopyButton text={props.code} />
        <p class="wayback__note">
          <Lock />
          Keep it to yourself: whoever has it can write as you.
        </p>
      </div>
    </Dialog>
  );
}
