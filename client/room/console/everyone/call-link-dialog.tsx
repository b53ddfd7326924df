import { createSignal, Show } from 'solid-js';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { createTabForm } from '../../../sync/kept-form.ts';
import { useConsole } from '../context.ts';

/** The dialog for the link to the group's video call, which everybody sees. */
export function CallLinkDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="The group’s video call">
      <Show when={props.open}>
        <Form onDone={() => props.onClose()} />
      </Show>
    </Dialog>
  );
}

function Form(props: { onDone: () => void }) {
  const { hall } = useConsole();
  const [link, setLink] = createSignal(hall.plan.workshop['call'] ?? '');
  const [wrong, setWrong] = createSignal<string>();
  const kept = createTabForm(`${hall.me.workshop.id}/call`);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const words = link().trim();
    if (words && !hall.edits.setCallLink(words)) {
      return setWrong('That is not a link we can use. It begins with https://');
    }
    if (!words) hall.edits.setCallLink(undefined);
    kept.forget();
    props.onDone();
  };
  return (
    <form class="calllink" ref={kept.ref} onSubmit={save} novalidate>
      <Input
        label="Link to the call"
        hint="Everybody in the workshop sees it. It opens in a window of its own."
        name="link"
        type="url"
        inputmode="url"
        autocomplete="off"
        value={link()}
        error={wrong()}
        onInput={(event) => {
          setLink(event.currentTarget.value);
          setWrong(undefined);
        }}
      />
      <div class="calllink__acts">
        <Button kind="ink" type="submit">
          Save the link
        </Button>
        <Show when={hall.plan.workshop['call']}>
          <Button
            kind="quiet"
            onClick={() => {
              hall.edits.setCallLink(undefined);
              kept.forget();
              props.onDone();
            }}
          >
            Take it away
          </Button>
        </Show>
      </div>
    </form>
  );
}
