import { createEffect, createSignal, createUniqueId, onMount, Show } from 'solid-js';
import { autosize } from '../../../lib/page/autosize.ts';
import { createWriting } from '../../../room/writing/writing.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import '../../../ui/field.css';

/**
 * A field whose words are sent with a press. Until then they are kept on this device, and with pens down they can be read.
 * @param props.draft under which name they are kept
 * @param props.focus whether it takes the focus as it opens
 */
export function Compose(props: {
  draft: string;
  label: string;
  labelHidden?: boolean;
  hint?: string;
  words: string;
  focus?: boolean;
  onSend: (text: string) => void;
}) {
  const { session, drafts, writable } = useTable();
  const id = createUniqueId();
  const writing = createWriting(() => props.draft);
  const [blank, setBlank] = createSignal(false);
  let field!: HTMLTextAreaElement;
  let fit = () => {};
  onMount(() => {
    fit = autosize(field);
    createEffect(() => {
      const draft = drafts.read(props.draft);
      if (field.value !== draft) field.value = draft;
      fit();
    });
    if (props.focus && drafts.read(props.draft) === '') field.focus();
  });
  const send = () => {
    field.focus();
    const text = field.value;
    if (!text.trim()) return setBlank(true);
    field.value = '';
    drafts.keep(props.draft, '');
    writing.stop();
    fit();
    props.onSend(text);
  };
  const says = () => {
    if (blank()) return 'Write something first';
    if (!writable()) return 'Pens are down. What you typed is kept';
    return session.away() ? 'Offline. It goes when the link is back' : (props.hint ?? '');
  };
  return (
    <form
      class="storyask"
      data-writing
      onSubmit={(event) => {
        event.preventDefault();
        if (writable()) send();
      }}
    >
      <div class="storyask__head">
        <label class={props.labelHidden ? 'vh' : undefined} for={id}>
          {props.label}
        </label>
        <p id={`${id}-hint`} aria-live={blank() ? 'polite' : undefined}>
          {says()}
          <KeyHint does="sends it" />
        </p>
      </div>
      <div class="storyask__row">
        <textarea
          ref={field}
          class="input"
          id={id}
          rows="1"
          readOnly={!writable()}
          aria-describedby={`${id}-hint`}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onInput={() => {
            setBlank(false);
            drafts.keep(props.draft, field.value);
            if (field.value.trim()) writing.touch();
            else writing.stop();
          }}
          onBlur={() => writing.stop()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
            event.preventDefault();
            if (writable()) send();
          }}
        />
        <Show when={writable()}>
          <Button kind="ink" type="submit">
            {props.words}
          </Button>
        </Show>
      </div>
    </form>
  );
}
