import { createEffect, createUniqueId, onCleanup, onMount } from 'solid-js';
import { createBringBack, Taken } from './taken.tsx';
import { autosize } from '../../lib/page/autosize.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { createWriting } from './writing.ts';
import './edit-words.css';
import '../../ui/field.css';

type Props = {
  /** What the words belong to, for presence: the id of a response, for example. */
  place: string;
  /** The words as they are shared now. */
  words: string;
  /** The field's label, such as `What Grace said`. */
  label: string;
  hint: string;
  bind: (field: HTMLTextAreaElement) => (() => void) | undefined;
  onDone: () => void;
  onRemove: () => void;
  /** Set while somebody else has taken it away; `homeless` when its words are gone from the document too. */
  taken?: { by: string | undefined; homeless: boolean } | undefined;
  /** Brings it back, with these words. */
  onBringBack: (words: string) => void;
};

/**
 * Edits shared words in a field that several people may type in at once. Each keystroke is shared and saved, so there
 * is nothing to submit; "Done" only closes the field. Needs `TableContext`.
 */
export function EditWords(props: Props) {
  const id = createUniqueId();
  const writing = createWriting(() => props.place);
  let field!: HTMLTextAreaElement;
  let block!: HTMLDivElement;
  let unbind: (() => void) | undefined;
  onCleanup(() => unbind?.());
  const bind = () => {
    unbind?.();
    unbind = props.bind(field);
  };
  const back = createBringBack(
    () => props.taken !== undefined,
    () => {
      const homeless = props.taken?.homeless;
      props.onBringBack(field.value);
      if (homeless) bind();
    },
    () => props.taken?.homeless === true,
  );
  onMount(() => {
    bind();
    const fit = autosize(field);
    // Words that others type arrive without an input event.
    createEffect(() => props.words && queueMicrotask(fit));
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    // Focusing scrolls only the field into view, and "Done" may lie below the edge of the screen.
    block.scrollIntoView({ block: 'nearest' });
  });
  const done = () => {
    back.stop();
    if (field.value.trim()) props.onDone();
    else props.onRemove();
  };
  return (
    <div class="editwords" ref={block} data-writing>
      <Taken when={props.taken !== undefined} by={props.taken?.by} />
      <label class="vh" for={id}>
        {props.label}
      </label>
      <textarea
        ref={field}
        class="input"
        id={id}
        rows="2"
        data-shared-words
        onInput={() => {
          writing.touch();
          if (props.taken) back.touch();
        }}
        onBlur={() => {
          writing.stop();
          back.stop();
        }}
        onKeyDown={(event) => {
          const finish = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (event.isComposing || !(finish || event.key === 'Escape')) return;
          event.preventDefault();
          done();
        }}
      />
      <div class="editwords__acts">
        <Button onClick={done}>Done</Button>
        <Button kind="quiet" onClick={() => props.onRemove()}>
          Remove
        </Button>
        <p class="hint">
          {props.hint}
          <KeyHint does="is Done" />
        </p>
      </div>
    </div>
  );
}
