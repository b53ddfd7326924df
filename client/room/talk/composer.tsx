import { createEffect, createSignal, createUniqueId, onMount, Show } from 'solid-js';
import { createWriting } from '../writing/writing.ts';
import { autosize } from '../../lib/page/autosize.ts';
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
  const { session, drafts, speaker, scribing } = useTable();
  const id = createUniqueId();
  const writing = createWriting(() => props.card);
  const [blank, setBlank] = createSignal(false);
  let field!: HTMLTextAreaElement;
  let fit = () => {};
  onMount(() => {
    fit = autosize(field);
    createEffect(() => {
      const draft = drafts.read(props.card);
      if (field.value !== draft) field.value = draft;
      fit();
    });
    props.expose?.(() => {
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
    });
  });

  const add = () => {
    field.focus();
    if (!field.value.trim()) return setBlank(true);
    const added = session.edits.addResponse(props.card, field.value, speaker());
    field.value = '';
    drafts.keep(props.card, '');
    writing.stop();
    fit();
    props.onAdded?.(added);
  };
  const seen = () => {
    if (blank()) return 'Write something first';
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
        add();
      }}
    >
      <div class="compose__head">
        <label for={id}>
          Add {props.adding ?? 'a response'}
          <Show when={scribing()}>
            <span class="compose__for"> for {speaker().name}</span>
          </Show>
        </label>
        <p id={`${id}-hint`} aria-live={blank() ? 'polite' : undefined}>
          {seen()}.
          <KeyHint does="adds it" />
        </p>
      </div>
      <div class="compose__row">
        <textarea
          ref={field}
          class="input"
          id={id}
          rows="1"
          enterkeyhint="enter"
          aria-describedby={`${id}-hint`}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onInput={() => {
            setBlank(false);
            drafts.keep(props.card, field.value);
            if (field.value.trim()) writing.touch();
            else writing.stop();
          }}
          onBlur={() => writing.stop()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button kind="ink" type="submit">
          Add
        </Button>
      </div>
    </form>
  );
}
