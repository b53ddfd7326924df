import { createSignal, Show } from 'solid-js';
import { cleanLine } from '../../../../shared/protocol/line.ts';
import { forgetVisit } from '../../../device/visits.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { useConsole } from '../context.ts';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import './menu.css';

/** Deletes the workshop for everybody. Whoever does so types its title first, because nothing brings it back. */
export function DeleteDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Delete the workshop?">
      <Show when={props.open}>
        <Form />
      </Show>
    </Dialog>
  );
}

/** Capitals and spaces are not what this asks about. */
const folded = (title: string) => cleanLine(title).toLowerCase();

function Form() {
  const { hall, server } = useConsole();
  const call = createServerCall();
  const title = () => hall.plan.workshop['title'] ?? hall.me.workshop.title;
  const [typed, setTyped] = createSignal('');
  const [wrong, setWrong] = createSignal(false);
  const remove = async (event: SubmitEvent) => {
    event.preventDefault();
    if (call.waiting()) return;
    if (folded(typed()) !== folded(title())) return setWrong(true);
    if ((await call.run(server.deleteWorkshop())) === undefined) return;
    forgetVisit(hall.me.workshop.id);
    await hall.forget();
    location.assign('/');
  };
  return (
    <form class="menuform" onSubmit={(event) => void remove(event)} novalidate>
      <p>
        <b>{title()}</b> goes for everybody, at once: the tables, the maps, the history, and what people
        sealed on the server for themselves. Nobody can bring it back. Take along what you want to keep first.
      </p>
      <Input
        label="Type its title to delete it"
        autocomplete="off"
        value={typed()}
        error={wrong() ? 'That is not its title yet.' : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <ServerCallTrouble call={call} />
      <Button type="submit" waiting={call.waiting()}>
        {call.waiting() ? 'Deleting it…' : 'Delete it for everybody'}
      </Button>
    </form>
  );
}
