import { createMemo, For, Show } from 'solid-js';
import { glance } from '../../../../shared/model/glance.ts';
import { useTable } from '../../../sync/table-context.ts';
import { finishedWords } from './words.ts';

/** Above this many people a number replaces the dots: nobody counts twelve dots. */
const MOST_DOTS = 10;

/** Shows how many at the table have finished, of those who are here or have finished. It never says who. */
export function FinishedDots(props: { step: string }) {
  const { session } = useTable();
  const finished = createMemo(() => {
    const present = new Set(session.hall.others().map(({ id }) => id));
    const { me, tableId, table, plan } = session;
    present.add(me.personId);
    return glance({ table, people: plan.people, tableId, present, step: props.step, now: 0 }).finished;
  });
  const where = () => (session.me.tableId === session.tableId ? 'at your table' : 'at this table');
  return (
    <Show when={finished().of > 0}>
      <p class="donedots">
        <Show when={finished().of <= MOST_DOTS}>
          <span class="donedots__dots" aria-hidden="true">
            <For each={Array.from({ length: finished().of }, (_, index) => index < finished().done)}>
              {(on) => <i classList={{ on }} />}
            </For>
          </span>
        </Show>
        <span>{finishedWords(finished(), where())}</span>
      </p>
    </Show>
  );
}
