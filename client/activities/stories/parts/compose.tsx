import { createUniqueId, onMount, Show } from 'solid-js';
import { createSentField } from '../../../room/writing/sent-field.ts';
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
  const sent = createSentField(
    () => props.draft,
    (text) => props.onSend(text),
    writable,
  );
  onMount(() => {
    if (props.focus && drafts.read(props.draft) === '') sent.field().focus();
  });
  const says = () => {
    if (sent.blank()) return 'Write something first';
    if (!writable()) return 'Pens are down. What you typed is kept';
    return session.away() ? 'Offline. It goes when the link is back' : (props.hint ?? '');
  };
  return (
    <form
      class="storyask"
      data-writing
      onSubmit={(event) => {
        event.preventDefault();
        sent.submit();
      }}
    >
      <div class="storyask__head">
        <label class={props.labelHidden ? 'vh' : undefined} for={id}>
          {props.label}
        </label>
        <p id={`${id}-hint`} aria-live={sent.blank() ? 'polite' : undefined}>
          {says()}
          <KeyHint does="sends it" />
        </p>
      </div>
      <div class="storyask__row">
        <textarea
          ref={sent.bind}
          class="input"
          id={id}
          rows="1"
          readOnly={!writable()}
          aria-describedby={`${id}-hint`}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onInput={sent.onInput}
          onBlur={sent.onBlur}
          onKeyDown={sent.onKeyDown}
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
