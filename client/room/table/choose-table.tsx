import { addressOf } from '../../../shared/protocol/addresses.ts';
import { Show } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { TaskPage } from '../../app/page.tsx';
import { TableList } from '../tables/table-list.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { createPlanSession } from '../../sync/plan-session.ts';

/** Lets a facilitator choose a table to look at, because a facilitator sits nowhere. */
export default function ChooseTable(props: { me: Me }) {
  // eslint-disable-next-line solid/reactivity -- who one is does not change while this page stands
  const { plan, ready } = createPlanSession(props.me.workshop.id);
  return (
    <TaskPage title="Choose a table" workshop={props.me.workshop.title}>
      <div class="stack">
        <h1 class="page-title">Choose a table</h1>
        <p class="lead">You can read and write at all of them, and change table at any time.</p>
        <p>
          <a
            class={buttonClass({ kind: 'ink', big: true, wide: true })}
            href={addressOf.facilitate(props.me.workshop.id)}
          >
            Run the workshop
          </a>
        </p>
        <Show when={ready()} fallback={<p role="status">Fetching the tables…</p>}>
          <TableList plan={plan} />
        </Show>
      </div>
    </TaskPage>
  );
}
