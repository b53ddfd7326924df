import { createSignal, Show } from 'solid-js';
import { LEFT } from '../../../shared/model/name-off.ts';
import type { Trouble } from '../../app/api.ts';
import { endingApi } from '../../app/requests/ending-api.ts';
import { leaveDevice } from '../../device/leaving.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Message } from '../../ui/message.tsx';
import './ending.css';

/** Asks whether somebody means to leave for good, says what stays, and then takes their name off. */
export default function NameOffDialog(props: { onClose: () => void }) {
  const { session } = useTable();
  const [leaving, setLeaving] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();
  const leave = async () => {
    const owner = { workshop: session.me.workshop.id, person: session.me.personId };
    setLeaving(true);
    const answer = await endingApi.leaveForGood(owner);
    if (!answer.ok) {
      setLeaving(false);
      return setTrouble(answer.trouble);
    }
    // The cookie ended with the answer.
    await leaveDevice(owner, async () => true);
    location.assign('/');
  };
  return (
    <Dialog open onClose={() => props.onClose()} title="Leave and take my name off?">
      <div class="ending__stack">
        <p>
          Wherever this workshop says {session.me.name} beside words, it says “{LEFT}” from then on, in its
          history too. Your organisation and role go with it.
        </p>
        <ul class="ending__list">
          <li>
            <b>Your words stay</b> at the table: others have answered them.
          </li>
          <li>
            What people typed themselves stays as they typed it, such as your name in “who” of an action. Ask
            your table to change it there first.
          </li>
          <li>
            <b>What you wrote for yourself is deleted</b> on the server, and this device forgets you. Save it
            first, on the page My reflections, if you want to keep it.
          </li>
        </ul>
        <p>Nobody can bring this back, and your code opens nothing any more.</p>
        <Show when={trouble()}>{(said) => <Message title={said().title}>{said().detail}</Message>}</Show>
        <div class="ending__acts">
          <Button kind="ink" waiting={leaving()} onClick={() => void leave()}>
            {leaving() ? 'Taking your name off…' : 'Take my name off and leave'}
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Stay
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
