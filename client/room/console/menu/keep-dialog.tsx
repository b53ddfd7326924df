import { createSignal, Show } from 'solid-js';
import { PAGE_LIMITS } from '../../../../shared/protocol/limits.ts';
import { cleanLine, isSeen } from '../../../../shared/protocol/line.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { Message } from '../../../ui/message.tsx';
import { createTabForm } from '../../../sync/kept-form.ts';
import { useConsole } from '../context.ts';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import './menu.css';

/** Keeps the workshop as it is now, beside what the history keeps by itself. */
export function KeepDialog(props: { open: boolean; onClose: () => void; onHistory: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Keep this moment">
      <Show when={props.open}>
        <Form onHistory={() => props.onHistory()} />
      </Show>
    </Dialog>
  );
}

function Form(props: { onHistory: () => void }) {
  const { hall, server } = useConsole();
  const call = createServerCall();
  const [label, setLabel] = createSignal('');
  const [isKept, setKept] = createSignal(false);
  const typed = createTabForm(`${hall.me.workshop.id}/moment`);
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = cleanLine(label());
    if (call.waiting()) return;
    if ((await call.run(server.keepMoment(isSeen(words) ? words : undefined))) === undefined) return;
    typed.forget();
    setKept(true);
  };
  return (
    <Show
      when={!isKept()}
      fallback={
        <div class="menuform" role="status">
          <Message kind="notice" title="This moment is kept.">
            It stands in the history, where any table can be looked at and brought back.
          </Message>
          <Button onClick={() => props.onHistory()}>Open the history</Button>
        </div>
      }
    >
      <form class="menuform" ref={typed.ref} onSubmit={(event) => void keep(event)} novalidate>
        <p>Every table and map as it is now, to look at later. Nobody at the tables notices.</p>
        <Input
          label="A name for it"
          optional
          name="label"
          autocomplete="off"
          autofocus
          maxlength={PAGE_LIMITS.titleLength}
          value={label()}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
        <ServerCallTrouble call={call} />
        <Button kind="ink" type="submit" waiting={call.waiting()}>
          {call.waiting() ? 'Keeping it…' : 'Keep it'}
        </Button>
      </form>
    </Show>
  );
}
