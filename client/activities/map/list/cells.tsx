import { onCleanup, onMount } from 'solid-js';
import type { ProseRoot } from '../../../../shared/activities/map/model/prose.ts';
import { createKept } from '../parts/kept-field.tsx';
import { WordOptions } from '../parts/word-options.tsx';
import { createBringBackOf, createShared } from '../parts/shared-text.tsx';
import { useMap } from '../live/map-context.ts';

type Shared = {
  /** The accessible name of the field, because a cell has no room for a label. */
  label: string;
  value: string;
  onKeep: (words: string) => void;
  /** Called when Enter or Escape ends the editing. */
  done: () => void;
};

/** The handlers of a cell's field: Enter keeps what was typed and ends, Escape ends without keeping it. */
function ending(props: Shared, handlers: ReturnType<typeof createKept>) {
  return {
    onInput: handlers.onInput,
    onBlur: handlers.onBlur,
    onKeyDown: (event: KeyboardEvent) => {
      handlers.onKeyDown(event);
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      props.done();
    },
  };
}

/** The field of a cell of words. */
export function CellInput(props: Shared & { inputmode?: 'numeric' }) {
  let field!: HTMLInputElement;
  const handlers = ending(
    props,
    createKept(() => field, props),
  );
  return (
    <input
      class="input maplist__input"
      ref={(element) => (field = element)}
      aria-label={props.label}
      inputmode={props.inputmode}
      autocomplete="off"
      {...handlers}
    />
  );
}

/** The field of a cell with choices. It is kept when editing ends, so that going through the choices by key is one step of undo. */
export function CellSelect<K extends string>(props: Shared & { words: Record<K, string> }) {
  let field!: HTMLSelectElement;
  const handlers = ending(
    props,
    createKept(() => field, props),
  );
  return (
    <select
      class="input maplist__input"
      ref={(element) => (field = element)}
      aria-label={props.label}
      {...handlers}
    >
      <WordOptions words={props.words} value={undefined} />
    </select>
  );
}

/** The field of a cell of sentences. As in the panel, several people can write in it at once and each keystroke is kept. */
export function CellSentences(props: Pick<Shared, 'label' | 'done'> & { root: ProseRoot; id: string }) {
  const { session } = useMap();
  let field!: HTMLTextAreaElement;
  const back = createBringBackOf(() => ({ root: props.root, id: props.id }));
  onMount(() => {
    createShared(field, () => ({ root: props.root, id: props.id }));
    session.undo.newStep();
    onCleanup(() => session.undo.newStep());
  });
  return (
    <textarea
      class="input maplist__input"
      ref={field}
      rows="2"
      data-shared-words
      aria-label={props.label}
      onInput={() => back.touch()}
      onBlur={() => back.stop()}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        props.done();
      }}
    />
  );
}
