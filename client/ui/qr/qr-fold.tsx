import { createSignal, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import { CouldNotFetch } from '../fetched/could-not-fetch.tsx';
import { Working } from '../fetched/working.tsx';
import './qr-fold.css';

/**
 * A folded QR code for the person in front of the screen. It is shown only when they ask, because anybody behind them
 * could scan it too. What draws it is fetched then: few ask, and nobody should wait for it at the door.
 */
export function QrFold(props: { summary: string; text: string; label: string }) {
  const [open, setOpen] = createSignal(false);
  const [code, { refetch }] = createFetched(open, async () => (await import('./qr-code.tsx')).QrCode);
  return (
    <details class="qrfold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      <Show when={settled(code)}>
        {(Code) => <Dynamic component={Code()} text={props.text} label={props.label} />}
      </Show>
      <Show when={open() && code.loading}>
        <Working />
      </Show>
      <Show when={code.state === 'errored'}>
        <CouldNotFetch trouble="We could not fetch the QR code." onRetry={() => void refetch()} />
      </Show>
    </details>
  );
}
