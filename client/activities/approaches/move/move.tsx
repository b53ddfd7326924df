import { createMemo, For, Show } from 'solid-js';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import { MOVE, MOVE_WHY, moveOf } from '../../../../shared/activities/approaches/moves.ts';
import { approaches, tensions } from '../../../../shared/cards/decks/approaches.ts';
import { clockTime } from '../../../lib/text/words.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { Remark } from '../../../room/writing/remark.tsx';
import { makePickEdits } from '../../../sync/editing/pick-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import './move.css';

const TITLES = new Map(approaches.map(({ id, title }) => [id, title]));

/** Where the table is now, where it wants to be next, and why, in its own words. */
export function Move() {
  const { session, writable } = useTable();
  const { href } = useFrame();
  const edits = makePickEdits(session.editing);
  const move = createMemo(() => moveOf(session.table));
  const mayJudge = () => move().now.length > 0 && move().next.length > 0;
  const number = () => session.tableTitle(session.tableId);
  return (
    <section class="move" aria-labelledby="move-h">
      <div class="move__head">
        <h2 class="title" id="move-h">
          Our move
        </h2>
        <p class="hint">{`Anyone at ${number()} can edit`}</p>
      </div>
      <div class="path">
        <End title="Where we are now" ids={move().now} />
        <ArrowRight class="path__arrow" />
        <End title="Next" ids={move().next} isNext />
      </div>
      <Remark about={MOVE_WHY} label="Why, in our words" />
      <details class="before">
        <summary>Before you settle: what pulls both ways</summary>
        <ul>
          <For each={tensions}>
            {({ id, title }) => (
              <li>
                <a href={href('approaches', id)}>{title}</a>
              </li>
            )}
          </For>
        </ul>
      </details>
      <Show
        when={move().settled}
        fallback={
          <Show when={writable()}>
            <Button kind="ink" wide disabled={!mayJudge()} onClick={() => edits.setSettled(MOVE, true)}>
              Settle our move
            </Button>
            <Show when={!mayJudge()}>
              <p class="hint">Tick at least one approach for now and one for next, beside the reasons.</p>
            </Show>
          </Show>
        }
      >
        {(settled) => (
          <p class="move__settled">
            <b>{`Settled at ${clockTime(settled().at)}.`}</b>
            <Show when={writable()}>
              <Button onClick={() => edits.setSettled(MOVE, false)}>Change</Button>
            </Show>
          </p>
        )}
      </Show>
    </section>
  );
}

function End(props: { title: string; ids: readonly string[]; isNext?: boolean }) {
  return (
    <div>
      <h3>{props.title}</h3>
      <ul>
        <For each={props.ids} fallback={<li class="acard acard--none">Nothing ticked yet</li>}>
          {(id) => (
            <li class="acard" classList={{ 'acard--next': props.isNext === true }}>
              {TITLES.get(id)}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
