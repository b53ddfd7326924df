import { Show } from 'solid-js';
import { closeEverything } from '../../device/closing.ts';
import type { Owner } from '../../device/own.ts';
import { keptRejoinCode } from '../../device/rejoin.ts';
import { setShared } from '../../device/shared.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CodeShown } from './code-shown.tsx';
import './handing-on.css';

type Props = { owner: Owner | undefined; shared: boolean; onClose: () => void };

/** Sets whether this device is shared: then private writing is opened by the typed code alone. */
export default function SharedDialog(props: Props) {
  const code = () => props.owner && keptRejoinCode(props.owner);
  const set = (shared: boolean) => {
    setShared(shared);
    if (shared) void closeEverything();
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={props.shared ? 'This laptop is shared' : 'Is this laptop shared?'}
    >
      <div class="handing">
        <Show
          when={!props.shared}
          fallback={
            <>
              <p>
                It asks for a personal code each time before it opens what somebody writes for themselves, and
                keeps neither the code nor the words readable.
              </p>
              <div class="handing__acts">
                <Button kind="ink" onClick={() => props.onClose()}>
                  Leave it shared
                </Button>
                <Button kind="quiet" onClick={() => set(false)}>
                  It is one person’s now
                </Button>
              </div>
            </>
          }
        >
          <p>
            On a shared laptop, what you write for yourself is opened by your personal code, typed each time.
            It closes again after the pause. The laptop keeps neither the code nor the words readable.
          </p>
          <Show when={code()}>
            {(kept) => (
              <section class="handing__ask" aria-label="Your personal code">
                <p>
                  <b>Is your personal code kept somewhere else?</b> This laptop forgets it now, and nobody can
                  look it up for you.
                </p>
                <CodeShown code={kept()} />
              </section>
            )}
          </Show>
          <div class="handing__acts">
            <Button kind="ink" onClick={() => set(true)}>
              {code() ? 'I have my code. Share this laptop' : 'It is shared'}
            </Button>
            <Button kind="quiet" onClick={() => props.onClose()}>
              It is mine
            </Button>
          </div>
        </Show>
      </div>
    </Dialog>
  );
}
