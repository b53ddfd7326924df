import { For, Show } from 'solid-js';
import { SHOWN_FROM } from '../../../shared/model/plan/votes.ts';
import { TroubleMessage } from '../../app/trouble-message.tsx';
import { createMedia } from '../../lib/screen/media.ts';
import { useTable } from '../../sync/table-context.ts';
import { SavedMark } from '../frame/index.ts';
import { Button } from '../../ui/button.tsx';
import type { Alone } from './alone.ts';
import './spread.css';
import './waiting.css';

/** Above this many people a number replaces the dots: nobody counts twelve dots. */
const MOST_DOTS = 10;

/**
 * How many at the table have finished, as dots; never who.
 * @param props.opens whether it offers to open what the table answered, or says why that is not possible
 */
export function Waiting(props: { alone: Alone; opens?: boolean }) {
  const { session } = useTable();
  const phone = createMedia('(max-width: 560px)');
  const count = () => props.alone.count();
  const where = () => (session.me.tableId === session.tableId ? 'your table' : 'this table');
  /** Under three people it never opens: the others would know. */
  const fewHere = () => {
    const { done, of } = count();
    if (done < of || of >= SHOWN_FROM) return undefined;
    return of === 2
      ? 'With two of you, the other would know. Talk it through.'
      : 'You are on your own here, so there is nothing to compare yet.';
  };
  return (
    <div class="waiting">
      <Show when={count().of > 0}>
        <p class="waiting__count" role="status">
          <Show when={count().of <= MOST_DOTS}>
            <span class="dots" aria-hidden="true">
              <For each={Array.from({ length: count().of }, (_, n) => n < count().done)}>
                {(on) => <i classList={{ on }} />}
              </For>
            </span>
          </Show>
          <span>{`${count().done} of ${count().of} at ${where()} have finished`}</span>
        </p>
      </Show>
      {/* Where the bar has no room for it. */}
      <Show when={phone()}>
        <SavedMark />
      </Show>
      <Show when={props.opens}>
        <Show when={session.away()}>
          <p class="hint">Your answers are kept on this device. They count once the link is back.</p>
        </Show>
        <Show when={fewHere()}>{(words) => <p>{words()}</p>}</Show>
        <Show when={props.alone.mayShow()}>
          <p>
            <Button kind="ink" onClick={() => props.alone.show()}>
              Show what we said
            </Button>
          </p>
        </Show>
        <TroubleMessage trouble={props.alone.trouble()} />
      </Show>
    </div>
  );
}
