import { For, Show } from 'solid-js';
import { readersOf } from '../../../../shared/activities/stories/carousel.ts';
import { clockDigits } from '../../../../shared/model/plan/countdown.ts';
import { duration } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import type { Where } from '../page/where.ts';

type Stop = { words: string; is: 'done' | 'now' | 'next' | 'later' };

/** Where the table's story goes, stop by stop. */
export function WhereItGoes(props: { where: Where }) {
  const { session } = useTable();
  const goes = () => props.where.carousel();
  const stops = (): Stop[] => {
    const at = goes();
    if (!at) return [];
    const { phase } = at;
    const place = phase.kind === 'write' ? 0 : phase.kind === 'move' ? phase.move : at.moves + 1;
    const readers = readersOf(at, session.tableId);
    const words = [
      'Here, being written',
      ...readers.map((id) => (id in session.plan.tables ? session.tableTitle(id) : 'A table that has gone')),
      'Home, with their questions',
    ];
    return words.map((each, stop) => ({
      words: each,
      is: stop < place ? 'done' : stop === place ? 'now' : stop === place + 1 ? 'next' : 'later',
    }));
  };
  const why = () => {
    const at = goes();
    if (!at)
      return 'Stories go round by the clock of their step. Until then, read any of them from the pile.';
    if (at.moves === 0) return 'There is one table here, so your story stays with you.';
    return at.ring.includes(session.tableId)
      ? undefined
      : 'Your table came after the stories set off. The others find yours in their pile.';
  };
  return (
    <section aria-labelledby="goes-h">
      <div class="stories__sect">
        <h2 id="goes-h">Where it goes</h2>
        <Show when={goes()?.moves ? goes() : undefined}>
          {(at) => <p>{each(at().moveMs)} at each table</p>}
        </Show>
      </div>
      <Show when={!why()} fallback={<p class="stories__small">{why()}</p>}>
        <ol class="stops">
          <For each={stops()}>
            {({ words, is }) => (
              <li
                classList={{ 'is-now': is === 'now', 'is-done': is === 'done' }}
                aria-current={is === 'now' && 'step'}
              >
                <span class="stop" aria-hidden="true" />
                <span>{words}</span>
                <Show when={is === 'now'}>
                  <span class="at">now</span>
                </Show>
                <Show when={is === 'next' && goes()?.leftMs}>
                  {(left) => <span class="at">{`in ${clockDigits(left())}, ready or not`}</span>}
                </Show>
                <Show when={is === 'done'}>
                  <span class="vh">, done</span>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

/** `4 minutes`, `4½ minutes`. */
function each(ms: number): string {
  const minutes = Math.round(ms / 30_000) / 2;
  return Number.isInteger(minutes) ? duration(minutes) : `${Math.floor(minutes) || ''}½ minutes`;
}
