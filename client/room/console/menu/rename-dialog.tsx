import { createSignal, Show } from 'solid-js';
import { PAGE_LIMITS } from '../../../../shared/protocol/limits.ts';
import { cleanLine, isSeen } from '../../../../shared/protocol/line.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { createTabForm } from '../../../sync/kept-form.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useConsole } from '../context.ts';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import './menu.css';

/** Gives the workshop another name. */
export function RenameDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Rename the workshop">
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
  const current = hall.plan.workshop['title'] ?? hall.me.workshop.title;
  const [title, setTitle] = createSignal(current);
  const [wrong, setWrong] = createSignal(false);
  const kept = createTabForm(`${hall.me.workshop.id}/title`);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = cleanLine(title());
    if (call.waiting()) return;
    if (!isSeen(words)) return setWrong(true);
    if (words !== current) {
      if ((await call.run(server.rename(words))) === undefined) return;
      announce(`The workshop is called ${words} now.`);
    }
    kept.forget();
    props.onDone();
  };
  return (
    <form class="menuform" ref={kept.ref} onSubmit={(event) => void save(event)} novalidate>
      <Input
        label="What is it called?"
        hint="Everybody sees the new name at once, on the stage and at the door too."
        name="title"
        autocomplete="off"
        autofocus
        maxlength={PAGE_LIMITS.titleLength}
        value={title()}
        error={wrong() ? 'It needs a name that can be read.' : undefined}
        onInput={(event) => {
          setTitle(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <ServerCallTrouble call={call} />
      <Button kind="ink" type="submit" waiting={call.waiting()}>
        {call.waiting() ? 'Renaming it…' : 'Rename it'}
      </Button>
    </form>
  );
}
