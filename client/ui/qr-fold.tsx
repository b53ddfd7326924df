import { QrCode } from './qr-code.tsx';
import './qr-fold.css';

/**
 * A folded QR code for the person in front of the screen. It is shown only when they ask, because anybody behind them
 * could scan it too.
 */
export function QrFold(props: { summary: string; text: string; label: string }) {
  return (
    <details class="qrfold">
      <summary>{props.summary}</summary>
      <QrCode text={props.text} label={props.label} />
    </details>
  );
}
