import { createUniqueId, onMount, Show } from 'solid-js';
import { createSentField } from '../writing/sent-field.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import './composer.css';
import '../../ui/field.css';

type Props = {
  card: string;
  /** What one adds, such as “an answer”. */
  adding?: string | undefined;
  /** Called with the id of the response that was just added. */
  onAdded?: (response: string) => void;
  /** Receives a function that brings the field into view and puts the caret into it. */
  expose?: (focus: () => void) => void;
};

/** The field where a response is written. Nobody sees it before "Add"; until then it is kept on this device. */
export function Composer(props: Props) {
  const { session, speaker, scribing } = useTable();
  const id = createUniqueId();
  const response = createSentField(
    () => props.card,
    (text) => {
      const added = session.edits.addResponse(props.card, text, speaker());
      return () => props.onAdded?.(added);
    },
  );
  onMount(() =>
    props.expose?.(() => {
      response.field().scrollIntoView({ block: 'center' });
      response.field().focus({ preventScroll: true });
    }),
  );

  const seen = () => {
    if (response.blank()) return 'Write something first';
    if (!session.away()) return 'Your table sees it straight away';
    const kept = session.unkept() ? 'Keep this page open' : 'Kept on this device';
    return `${kept}; your table sees it when the link is back`;
  };
  return (
    <form
      class="compose"
      data-writing
      onSubmit={(event) => {
        event.preventDefault();
        response.submit();
      }}
    >
      <div class="compose__head">
        <label for={id}>
          Add {props.adding ?? 'a response'}
          <Show when={scribing()}>
            <span class="compose__for"> for {speaker().name}</span>
          </Show>
        </label>
        <p id={`${id}-hint`} aria-live={response.blank() ? 'polite' : undefined}>
          {seen()}.
          <KeyHint does="adds it" />
        </p>
      </div>
      <div class="compose__row">
        <textarea
          ref={response.bind}
          class="input"
          id={id}
          rows="1"
          enterkeyhint="enter"
          aria-describedby={`${id}-hint`}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onInput={response.onInput}
          onBlur={response.onBlur}
          onKeyDown={response.onKeyDown}
        />
        <Button kind="ink" type="submit">
          Add
        </Button>
      </div>
    </form>
  );
}
