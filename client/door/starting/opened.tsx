import KeyRound from 'lucide-solid/icons/key-round';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { QrCode } from '../../ui/qr/qr-code.tsx';
import './starting.css';

type Props = {
  title: string;
  joinCode: string;
  /** The link by which everybody joins. */
  joinLink: string;
  /** The facilitator's own link, with the key in it. */
  ownLink: string;
  onOpen: () => Promise<void>;
  onAnother: () => void;
};

/** Shown once the workshop exists: how people get in, and how its facilitator gets back in. */
export function Opened(props: Props) {
  return (
    <div class="stack">
      <div class="task__head">
        <h1 class="page-title">{props.title} is ready</h1>
        <p class="lead">Nobody is in yet. Give people the code whenever you like.</p>
      </div>
      <section class="invite" aria-labelledby="invite-label">
        <div class="invite__words">
          <h2 class="invite__label" id="invite-label">
            The way in for everybody
          </h2>
          <p class="invite__code">{props.joinCode}</p>
          <p class="invite__link">{props.joinLink.replace(/^https?:\/\//, '')}</p>
          <CopyButton text={props.joinLink} label="Copy the link" />
        </div>
        <QrCode text={props.joinLink} label={`QR code that opens ${props.joinLink}`} />
      </section>
      <section class="own-link" aria-labelledby="own-link-label">
        <KeyRound />
        <div class="own-link__words">
          <h2 class="invite__label" id="own-link-label">
            Your own link
          </h2>
          <p>
            Keep this link: it is the only way back in as the person who runs it. Whoever has it can run the
            workshop, so do not put it on a screen.
          </p>
          <input
            class="input"
            aria-labelledby="own-link-label"
            readonly
            value={props.ownLink}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton text={props.ownLink} label="Copy your own link" />
        </div>
      </section>
      <Button kind="ink" big wide onClick={() => props.onOpen()}>
        Open the room
      </Button>
      <Button kind="text" onClick={() => props.onAnother()}>
        Start another workshop
      </Button>
    </div>
  );
}
