import { createSignal, For, Show } from 'solid-js';
import Download from 'lucide-solid/icons/download';
import Lock from 'lucide-solid/icons/lock';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { QrFold } from '../../ui/qr/qr-fold.tsx';
import { wayBackLink } from '../../device/rejoin.ts';
import './joining.css';

type Props = { code: string; workshop: string; seat: string; joinCode: string };

/** A person's ticket: the rejoin code in large letters, two ways to keep it, and what it is good for. */
export function Ticket(props: Props) {
  const [refused, setRefused] = createSignal(false);
  const save = async () => {
    const joinAt = `At ${location.host}, join with ${props.joinCode}.`;
    try {
      // Few people press this, so the first visit does not wait for it.
      const { saveTicket } = await import('./ticket-picture.ts');
      await saveTicket(`way-back-${props.joinCode}.png`, {
        workshop: props.workshop,
        seat: props.seat,
        code: props.code,
        joinAt,
      });
    } catch {
      setRefused(true);
    }
  };
  const groups = () => props.code.split('-');
  return (
    <section class="ticket" aria-labelledby="ticket-label">
      <h2 class="ticket__label" id="ticket-label">
        Your own way back in
      </h2>
      <p class="ticket__code">
        <For each={groups()}>
          {(group, index) => (
            <>
              <span class="ticket__group">{index() < groups().length - 1 ? `${group}-` : group}</span>
              <wbr />
            </>
          )}
        </For>
      </p>
      <p>
        If your phone dies or you change device, type this with the workshop code. Your seat and everything
        you wrote will be waiting.
      </p>
      <div class="ticket__acts">
        <CopyButton text={props.code} />
        <Button onClick={() => save()}>
          <Download />
          Save as a picture
        </Button>
      </div>
      <QrFold
        summary="Show it as a QR code for another device"
        text={wayBackLink(props.joinCode, props.code)}
        label="QR code of your own way back in"
      />
      <Show when={refused()}>
        <p class="hint" role="status">
          This browser would not make the picture. Write the code down, or copy it.
        </p>
      </Show>
      <p class="ticket__note">
        <Lock />
        <span>
          Keep it to yourself: whoever has it can write as you, and read what you wrote for yourself alone. It
          was made on this device and nobody else knows it, so nobody can look it up for you.
        </span>
      </p>
    </section>
  );
}
