import { createEffect, createUniqueId, onCleanup, onMount } from 'solid-js';
import type { ResponseView } from '../../../shared/model/table-view.ts';
import { autosize } from '../../lib/autosize.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { createWriting } from './writing.ts';
import '../../ui/field.css';

type Props = { response: ResponseView; onDone: () => void; onRemove: () => void };

/**
 * A response's words in a field everybody may type in at once. Each keystroke is shared and saved, so there is
 * nothing to submit; "Done" only puts the field away.
 */
export function EditWords(props: Props) {
  const { session } = useTable();
  const id = createUniqueId();
  const writing = createWriting(() => props.response.id);
  let field!: HTMLTextAreaElement;
  let block!: HTMLDivElement;
  onMount(() => {
    const unbind = session.bindResponse(props.response.id, field);
    onCleanup(() => unbind?.());
    const fit = autosize(field);
    // Words that others type arrive without an input event.
    createEffect(() => props.response.text && queueMicrotask(fit));
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    // Focusing shows the field alone, and "Done" may lie below the fold.
    block.scrollIntoView({ block: 'nearest' });
  });
  const done = () => {
    if (field.value.trim()) props.onDone();
    else props.onRemove();
  };
  return (
    <div class="editwords" ref={block}>
      <label class="vh" for={id}>
        {`What ${props.response.author.name} said`}
      </label>
      <textarea
        ref={field}
        class="input"
        id={id}
        rows="2"
        data-shared-words
        onInput={() => writing.touch()}
        onBlur={() => writing.stop()}
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
        <p class="hint">It stays {props.response.author.name}’s response.</p>
      </div>
    </div>
  );
}
