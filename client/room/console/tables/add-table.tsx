import { createSignal, Show } from 'solid-js';
import { PAGE_LIMITS } from '../../../../shared/protocol/limits.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { createTabForm } from '../../../sync/kept-form.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import { useConsole } from '../context.ts';

/** The dialog that adds a table while the workshop runs. */
export function AddTable(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Add a table">
      <Show when={props.open}>
        <Form onDone={() => props.onClose()} />
      </Show>
    </Dialog>
  );
}

function Form(props: { onDone: () => void }) {
  const { hall, server } = useConsole();
  const announce = useAnnounce();
  const call = createServerCall();
  const [name, setName] = createSignal('');
  const [wrong, setWrong] = createSignal<string>();
  const kept = createTabForm(`${hall.me.workshop.id}/new-table`);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = name().trim();
    if (call.waiting()) return;
    if (!words) return setWrong('Give the table a name.');
    if (!(await call.run(server.addTable(words)))) return;
    kept.forget();
    announce(`${words} is there. People can sit down at it now.`);
    props.onDone();
  };
  return (
    <form class="tabledialog" ref={kept.ref} onSubmit={(event) => void add(event)} novalidate>
      <Input
        label="Name of the table"
        hint="It stands at the end of the list and gets the next number."
        name="name"
        autocomplete="off"
        maxlength={PAGE_LIMITS.nameLength}
        value={name()}
        error={wrong()}
        onInput={(event) => {
          setName(event.currentTarget.value);
          setWrong(undefined);
        }}
      />
      <ServerCallTrouble call={call} />
      <Button kind="ink" type="submit" waiting={call.waiting()}>
        {call.waiting() ? 'Adding it…' : 'Add the table'}
      </Button>
    </form>
  );
}
