import { createSignal, For, Show } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { draftsOf } from '../../device/drafts.ts';
import { leaveDevice } from '../../device/leaving.ts';
import { isWaiting } from '../../device/own.ts';
import { keptRejoinCode } from '../../device/rejoin.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Message } from '../../ui/message.tsx';
import { api } from '../api.ts';
import { CodeShown } from './code-shown.tsx';
import './handing-on.css';

type Props = {
  me: Pick<Me, 'workshop' | 'personId' | 'name' | 'kind'>;
  unsent: boolean;
  onClose: () => void;
};

/** Asks whether the personal code is kept elsewhere, says what would be lost, and then forgets the person on this device. */
export default function LeaveDialog(props: Props) {
  const [leaving, setLeaving] = createSignal(false);
  const owner = () => ({ workshop: props.me.workshop.id, person: props.me.personId });
  const runs = () => props.me.kind === 'facilitator';
  const code = () => (runs() ? undefined : keptRejoinCode(owner()));
  const drafts = () => draftsOf(owner());
  const wayBack = () =>
    runs() ? 'your own link brings you back' : 'your personal code brings you back, here or elsewhere';
  const leave = async () => {
    setLeaving(true);
    const { id } = props.me.workshop;
    await leaveDevice(owner(), async () => (await api.leave(id)).ok);
    location.assign('/');
  };
  return (
    <Dialog open onClose={() => props.onClose()} title="Forget me on this device?">
      <div class="handing">
        <p>
          For a shared laptop: the next person finds nothing of {props.me.name} here. This browser forgets
          your code, what is half typed, and its copies of {props.me.workshop.title}.
        </p>
        <p>
          <b>Nothing is taken from the workshop.</b> You stay in it with every word, and {wayBack()}.
        </p>
        <Show when={drafts().length > 0 || props.unsent || isWaiting(owner(), 'unsent')}>
          <Message title="Some words have not reached the table yet. They would be lost.">
            <Show when={drafts().length > 0} fallback="Wait until the page says “Saved”, then leave.">
              Add these, or copy them, before you leave:
              <ul class="handing__drafts">
                <For each={drafts()}>{(words) => <li translate="no">{words}</li>}</For>
              </ul>
            </Show>
          </Message>
        </Show>
        <Show when={isWaiting(owner(), 'unsealed')}>
          <Message title="What you wrote for yourself is not on the server as it is now. It would be lost.">
            {runs()
              ? 'It is kept in this browser alone. Save it as text first, on the page My reflections.'
              : 'Wait a moment with a link, or save it as text first, on the page My reflections.'}
          </Message>
        </Show>
        <Show when={code()}>
          {(kept) => (
            <section class="handing__ask" aria-label="Your personal code">
              <p>
                <b>Is your personal code kept somewhere else?</b> After this, only the code opens what you
                wrote for yourself, and nobody can look it up for you.
              </p>
              <CodeShown code={kept()} />
            </section>
          )}
        </Show>
        <div class="handing__acts">
          <Button kind="ink" waiting={leaving()} onClick={() => void leave()}>
            {leaving() ? 'Forgetting you here' : code() ? 'I have my code. Forget me here' : 'Forget me here'}
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Not now
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
