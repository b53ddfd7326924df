import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { describeSpread, spreadOf } from '../../../shared/insight/ratings.ts';
import { type RatingScale, opinionsOn } from '../../../shared/model/table-view.ts';
import { clearable } from '../../lib/clearable.ts';
import { useTable } from '../../sync/table-context.ts';
import '../../ui/pick.css';

type Props = { card: string; scale: RatingScale; legend: string; low: string; high: string };

const MARKS = [1, 2, 3, 4, 5];

/** One scale from 1 to 5. Choosing the chosen mark again clears it; the table's spread shows once one has rated. */
export function Scale(props: Props) {
  const { session, writable, speaker } = useTable();
  const name = createUniqueId();
  const marks = createMemo(() => opinionsOn(session.table.ratings, props.card, props.scale));
  const chosen = () => marks().get(speaker().id);
  const spread = createMemo(() => spreadOf(marks().values()));
  // Seeing the others first would steer: the spread waits for one's own mark. Who may not mark just reads.
  const shown = () => spread().people > 0 && (chosen() !== undefined || !writable());
  const choose = (mark: number | undefined) =>
    session.edits.setRating(props.card, props.scale, mark, speaker().id);
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
        when={shown()}
        fallback={
          <p class="rate__ends" aria-hidden="true">
            <span>{props.low}</span>
            <span>{props.high}</span>
          </p>
        }
      >
        <div class="rate__spread" aria-hidden="true">
          <For each={spread().counts}>
            {(count) => <i style={{ 'block-size': `${(count / Math.max(...spread().counts)) * 100}%` }} />}
          </For>
        </div>
        <p class="rate__words">{describeSpread(spread())}</p>
      </Show>
    </fieldset>
  );
}
