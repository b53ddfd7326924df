import { createEffect, createUniqueId, Show } from 'solid-js';
import Clock from 'lucide-solid/icons/clock';
import { STATE_WORDS, stateOf } from '../../../../shared/activities/actions/order.ts';
import type { ActionView } from '../../../../shared/model/table/table-view.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Words } from '../../../ui/text/words.tsx';
import './last-time.css';

/** As long as a line that others read. */
const MOST_WHY = 200;

/** The mark of an action that was agreed last time, and how far it had come by then if it has moved on. */
export function FromLastTime(props: { action: Pick<ActionView, 'last' | 'state'> }) {
  return (
    <Show when={props.action.last}>
      {(last) => (
        <p class="lasttime">
          <Clock />
          <span>
            From last time
            <Show when={last() !== stateOf(props.action)}>. Then: {STATE_WORDS[last()].toLowerCase()}</Show>
          </span>
        </p>
      )}
    </Show>
  );
}

/** Why an action has come so far and no further. Every letter is everybody's at once, so that none is lost. */
export function Why(props: { action: ActionView; of: string }) {
  const { session, writable } = useTable();
  const id = createUniqueId();
  const why = () => props.action.why ?? '';
  let field: HTMLInputElement | undefined;
  // Whoever is writing keeps the caret where it is.
  createEffect(() => {
    const words = why();
    if (field && document.activeElement !== field) field.value = words;
  });
  return (
    <Show
      when={writable()}
      fallback={
        <Show when={why()}>
          <p class="lasttime__why">
            <b>Why:</b> <Words text={why()} />
          </p>
        </Show>
      }
    >
      <p class="lasttime__why" data-writing>
        <label for={id}>
          Why<span class="vh"> this action came so far</span>
        </label>
        <input
          ref={(element) => (field = element)}
          id={id}
          class="input"
          aria-describedby={props.of}
          maxlength={MOST_WHY}
          value={why()}
          autocomplete="off"
          onInput={(event) => session.edits.changeAction(props.action.id, { why: event.currentTarget.value })}
        />
      </p>
    </Show>
  );
}
