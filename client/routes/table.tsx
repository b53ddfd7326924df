import { useParams, useSearchParams } from '@solidjs/router';
import { createEffect, Match, Show, Switch } from 'solid-js';
import type { Me } from '../../shared/protocol/http.ts';
import { TaskPage } from '../app/page.tsx';
import { readJson, writeJson } from '../lib/storage.ts';
import { ChooseTable } from './table/choose-table.tsx';
import { createEntrance } from './table/entrance.ts';
import { Outside } from './table/outside.tsx';
import { Scene } from './table/scene.tsx';

/** `/w/:id`: whoever may come in sits down at a table; whoever may not is shown the way. */
export default function TableRoute() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <Workshop id={id} />}
    </Show>
  );
}

function Workshop(props: { id: string }) {
  // eslint-disable-next-line solid/reactivity -- another workshop is another component, see the keyed owner
  const { entrance, retry } = createEntrance(props.id);
  const me = () => {
    const now = entrance();
    return now.state === 'in' ? now.me : undefined;
  };
  const trouble = () => {
    const now = entrance();
    return now.state === 'outside' ? now.trouble : undefined;
  };
  return (
    <Switch
      fallback={
        <TaskPage title="Opening the workshop">
          <h1 class="vh">Opening the workshop</h1>
          <p role="status">Opening the workshop…</p>
        </TaskPage>
      }
    >
      <Match when={trouble()}>{(problem) => <Outside trouble={problem()} onRetry={retry} />}</Match>
      <Match when={me()} keyed>
        {(person) => <AtSomeTable me={person} />}
      </Match>
    </Switch>
  );
}

/** The table in the address; else one's own; else, for a facilitator, the one looked at last. */
function AtSomeTable(props: { me: Me }) {
  const [search] = useSearchParams<{ table?: string }>();
  const key = () => `table:${props.me.workshop.id}`;
  const remembered = () => {
    const last = readJson(() => localStorage, key());
    return props.me.tables.find(({ id }) => id === last)?.id;
  };
  const only = () => (props.me.tables.length === 1 ? props.me.tables[0]?.id : undefined);
  const tableId = () => search.table ?? props.me.tableId ?? remembered() ?? only();
  createEffect(() => {
    if (props.me.kind === 'facilitator' && tableId()) writeJson(() => localStorage, key(), tableId());
  });
  return (
    <Show when={tableId()} keyed fallback={<ChooseTable me={props.me} />}>
      {(id) => <Scene me={props.me} tableId={id} />}
    </Show>
  );
}
