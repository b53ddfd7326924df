import { createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import GripVertical from 'lucide-solid/icons/grip-vertical';
import type { SharedThought } from '../../../../shared/activities/pause/themes.ts';
import { isUnnamed } from '../../../../shared/activities/pause/model/thoughts.ts';
import { firstWords } from '../../../lib/text/cut-text.ts';
import { useTable } from '../../../sync/table-context.ts';
import { AgreeWithThought } from './agree.tsx';
import { type Desk, NEW_THEME, PILE } from './desk.ts';
import { Words } from '../../../ui/text/words.tsx';

/**
 * The thoughts in one place. Rows are keyed by id, so that other people's edits do not replace a control somebody is
 * using.
 */
export function ThoughtList(props: { desk: Desk; thoughts: readonly SharedThought[] }) {
  return (
    <ul class="thoughts">
      <For each={props.thoughts.map(({ id }) => id)}>
        {(id) => (
          <Show when={props.desk.thought(id)}>
            {(thought) => <Thought desk={props.desk} thought={thought()} />}
          </Show>
        )}
      </For>
    </ul>
  );
}

/** One thought in its author's words, credited as its author chose, with the way to another theme. */
function Thought(props: { desk: Desk; thought: SharedThought }) {
  const { writable } = useTable();
  let row!: HTMLLIElement;
  // eslint-disable-next-line solid/reactivity -- another thought is another row, see the list
  const { id } = props.thought;
  onMount(() => {
    if (props.desk.focus.take(id)) row.querySelector('select')?.focus();
  });
  onCleanup(() => {
    if (row.contains(document.activeElement)) props.desk.focus.leave(id);
    props.desk.drag.forget(id);
  });
  const lift = (event: PointerEvent) => {
    const target = event.target as Element;
    // A finger on the words scrolls, so with a finger only the grip drags.
    const byWords = event.pointerType === 'mouse' && !target.closest('button, select, label');
    if (byWords || target.closest('.thought__grip')) props.desk.drag.start(event, id, row);
  };
  return (
    <li
      class="thought"
      classList={{ 'is-movable': writable(), 'is-carried': props.desk.drag.carried()?.id === id }}
      data-thought={id}
      ref={row}
      onPointerDown={(event) => writable() && lift(event)}
    >
      <blockquote class="thought__words">
        <Words text={props.thought.text.trim()} of="this thought" />
      </blockquote>
      <Show when={writable()}>
        <span class="thought__grip" aria-hidden="true">
          <GripVertical />
        </span>
      </Show>
      <p class="thought__by">{credit(props.thought)}</p>
      <div class="thought__foot">
        <AgreeWithThought thought={id} />
        <Show when={writable()}>
          <MoveTo desk={props.desk} thought={props.thought} />
        </Show>
      </div>
    </li>
  );
}

/**
 * The select that moves a thought to another theme; it always shows where the thought is. Where arrow keys choose at
 * once, each press moves the thought on by one theme and the focus goes with it.
 */
function MoveTo(props: { desk: Desk; thought: SharedThought }) {
  const id = createUniqueId();
  const place = () => props.desk.placeOf(props.thought.id);
  const themes = () => props.desk.sorting().themes;
  // A thought that is alone in its theme gets no “new theme”: it would only move to another theme of its own, again
  // with each press of an arrow key.
  const alone = () => themes().some(({ theme, thoughts }) => theme.id === place() && thoughts.length === 1);
  return (
    <span class="select thought__move">
      <label class="vh" for={id}>
        Move “{firstWords(props.thought.text, 8)}” to
      </label>
      <select
        class="input"
        id={id}
        onChange={(event) => props.desk.move(props.thought.id, event.currentTarget.value)}
      >
        <option value={PILE} selected={place() === PILE}>
          {place() === PILE ? 'Move to…' : 'Not sorted yet'}
        </option>
        <For each={themes().map(({ theme }) => theme.id)}>
          {(theme) => (
            <option value={theme} selected={place() === theme}>
              {props.desk.label(theme)}
            </option>
          )}
        </For>
        <Show when={!alone()}>
          <option value={NEW_THEME}>A new theme</option>
        </Show>
      </select>
      <ChevronDown />
    </span>
  );
}

/** Credits a thought: `Grace, headteacher`. Of an unnamed thought there is nothing more to say. */
function credit({ author }: SharedThought): string {
  if (isUnnamed({ author })) return 'unnamed';
  return author.role ? `${author.name}, ${author.role}` : author.name;
}
