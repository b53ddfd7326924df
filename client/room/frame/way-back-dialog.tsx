import Lock from 'lucide-solid/icons/lock';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QrFold } from '../../ui/qr/qr-fold.tsx';
import { wayBackLink } from '../../device/rejoin.ts';
import './way-back-dialog.css';

/** Shows the person's rejoin code again, on the device that made it. */
export default function WayBackDialog(props: { onClose: () => void; code: string; joinCode: string }) {
  return (
    <Dialog open onClose={() => props.onClose()} title="Your own way back in">
      <div class="wayback">
        <p class="wayback__code">{props.code}</p>
        <p>
          If this device dies or you change to another, type this with the workshop’s code. Your seat and
          everything you wrote will be waiting.
        </p>
        <CopyButton text={props.code} />
        <QrFold
          summary="Show it as a QR code for another device"
          text={wayBackLink(props.joinCode, props.code)}
          label="QR code of your own way back in"
        />
        <p class="wayback__note">
          <Lock />
          <span>
            Keep it to yourself: whoever has it can write as you, and read what you wrote for yourself alone.
          </span>
        </p>
      </div>
    </Dialog>
  );
}
