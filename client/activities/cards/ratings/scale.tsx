import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { describeLast, describeSpread, spreadOf } from '../../../../shared/activities/cards/ratings.ts';
import { lastRatingsIn, ratingsIn } from '../../../../shared/model/plan/plan-view.ts';
import { clearable } from '../../../lib/clearable.ts';
import { useTable } from '../../../sync/table-context.ts';
import '../../../ui/pick.css';

type Props = { card: string; scale: 'matters' | 'now'; legend: string; low: string; high: string };

const MARKS = [1, 2, 3, 4, 5];

/** One scale from 1 to 5. Choosing the chosen mark again clears it. The room's spread shows once it is revealed. */
export function Scale(props: Props) {
  const { session, writable, speaker } = useTable();
  const name = createUniqueId();
  const ballot = createMemo(() => session.ballots.rating(props.card, speaker().id));
  const chosen = () => ballot()[props.scale];
  const spread = createMemo(() => {
    const card = ratingsIn(session.plan)?.cards[props.card];
    return card && spreadOf(card, props.scale);
  });
  // Beside the new marks, and not before: whoever still chooses is not to follow the old ones.
  const last = createMemo(() => {
    const card = lastRatingsIn(session.plan)?.cards[props.card];
    return card && describeLast(spreadOf(card, props.scale));
  });
  const choose = (mark: number | undefined) => {
    const { [props.scale]: _, ...other } = ballot();
    session.ballots.rate(props.card, speaker().id, mark ? { ...other, [props.scale]: mark } : other);
  };
  return (
    <fieldset class="rate">
      <legend>
        {props.legend}
        <span class="rate__hint">
          {` 1 ${props.low.toLowerCase()}, 5 ${props.high.toLowerCase()}`}
          <span class="vh">; choose again to clear</span>
        </span>
      </legend>
      <div class="rate__boxes">
        <For each={MARKS}>
          {(mark) => (
            <label class="pick">
              <input
                type="radio"
                name={name}
                value={mark}
                checked={chosen() === mark}
                disabled={!writable()}
                {...clearable(
                  () => chosen() === mark,
                  (on) => choose(on ? mark : undefined),
                )}
              />
              <span>{mark}</span>
            </label>
          )}
        </For>
      </div>
      <Show
        when={spread()}
        fallback={
          <p class="rate__ends" aria-hidden="true">
            <span>{props.low}</span>
            <span>{props.high}</span>
          </p>
        }
      >
        {(found) => (
          <>
            <Show when={found().people > 0 && !found().few}>
              <div class="rate__spread" aria-hidden="true">
                <For each={found().counts}>
                  {(count) => (
                    <i style={{ 'block-size': `${(count / Math.max(...found().counts)) * 100}%` }} />
                  )}
                </For>
              </div>
            </Show>
            <p class="rate__words">{describeSpread(found())}</p>
            <Show when={last()}>{(words) => <p class="rate__words">{words()}</p>}</Show>
          </>
        )}
      </Show>
    </fieldset>
  );
}
