import { onCleanup, onMount } from 'solid-js';
import type { ProseRoot } from '../../../../shared/activities/map/model/prose.ts';
import { createKept } from '../parts/kept-field.tsx';
import { WordOptions } from '../parts/kind-shape.tsx';
import { createShared } from '../parts/shared-text.tsx';
import { useMap } from '../live/map-context.ts';

type Shared = {
  /** What the field is called: a cell has no room for a label. */
  label: string;
  value: string;
  onKeep: (words: string) => void;
  /** Enter and Escape end it. */
  done: () => void;
};

/** Enter writes down and ends, Escape ends without: in a table one key is enough for either. */
function ending(props: Shared, handlers: ReturnType<typeof createKept>) {
  return {
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

/** A cell's words while they are edited. */
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

/** A cell's choice while it is edited. Written down when it ends, so that walking through the choices is one step. */
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

/** A cell's sentences while they are edited: as in the panel several write in them at once, and each keystroke is kept. */
export function CellSentences(props: Pick<Shared, 'label' | 'done'> & { root: ProseRoot; id: string }) {
  const { session } = useMap();
  let field!: HTMLTextAreaElement;
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
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        props.done();
      }}
    />
  );
}
