import { createSignal, For, Show } from 'solid-js';
import { tablesOf } from '../../../shared/model/plan/plan-view.ts';
import { numberTables, tableTitle } from '../../../shared/model/plan/table-names.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import { api, type Trouble } from '../../app/api.ts';
import { TaskPage } from '../../app/page.tsx';
import { TroubleMessage } from '../../app/trouble-message.tsx';
import { createPlanSession } from '../../sync/plan-session.ts';
import { Button } from '../../ui/button.tsx';
import { Closed } from '../entrance/closed.tsx';

/** Shown to a participant without a table: theirs was taken away, and they choose where to go on. */
export default function TakeSeat(props: { me: Me; onSeated: () => void }) {
  // eslint-disable-next-line solid/reactivity -- who one is does not change while this page stands
  const { plan, ready, closed, forget } = createPlanSession(props.me.workshop.id);
  const [trouble, setTrouble] = createSignal<Trouble>();
  const [busy, setBusy] = createSignal(false);
  const sit = async (tableId: string) => {
    setBusy(true);
    const answer = await api.seat(props.me.workshop.id, props.me.personId, tableId);
    setBusy(false);
    if (answer.ok) props.onSeated();
    else setTrouble(answer.trouble);
  };
  return (
    <Show
      when={!closed()}
      fallback={<Closed code={closed()?.code ?? 0} session={{ me: props.me, forget }} />}
    >
      <TaskPage title="Choose a table" workshop={props.me.workshop.title}>
        <div class="stack">
          <h1 class="page-title">Choose a table</h1>
          <p class="lead">Your table has been taken out of the room. What you wrote there is kept.</p>
          <Show when={trouble()}>{(problem) => <TroubleMessage trouble={problem()} />}</Show>
          <Show when={ready()} fallback={<p role="status">Fetching the tables…</p>}>
            <For each={numberTables(tablesOf(plan))}>
              {(table) => (
                <Button wide disabled={busy()} onClick={() => void sit(table.id)}>
                  Sit at {tableTitle(table)}
                </Button>
              )}
            </For>
          </Show>
        </div>
      </TaskPage>
    </Show>
  );
}
