import { useSearchParams } from '@solidjs/router';
import { createEffect, Show } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { readJson, writeJson } from '../../device/storage.ts';
import { fetchedPart } from '../../ui/fetched/fetched-part.tsx';
import { TableScreen } from './table-screen.tsx';
import { Entering } from '../entrance/entering.tsx';

const ChooseTable = fetchedPart<{ me: Me }>(() => import('./choose-table.tsx'), { pressed: true });
const TakeSeat = fetchedPart<{ me: Me; onSeated: () => void }>(() => import('./take-seat.tsx'), {
  pressed: true,
});

/** The page `/w/:id`: people who may come in sit down at a table. */
export default function TableRoute() {
  return <Entering>{(me, refresh) => <AtSomeTable me={me} onSeatChange={refresh} />}</Entering>;
}

/** Shows the table in the address; without one, the person's own; for a facilitator, the one looked at last. */
function AtSomeTable(props: { me: Me; onSeatChange: () => void }) {
  const [search, setSearch] = useSearchParams<{ table?: string }>();
  const key = () => `table:${props.me.workshop.id}`;
  const remembered = () => {
    const last = readJson(() => localStorage, key());
    return props.me.tables.find(({ id }) => id === last)?.id;
  };
  const only = () => (props.me.tables.length === 1 ? props.me.tables[0]?.id : undefined);
  const isParticipant = () => props.me.kind === 'participant';
  const tableId = () =>
    search.table ?? props.me.tableId ?? (isParticipant() ? undefined : (remembered() ?? only()));
  const leave = () => {
    if (search.table) setSearch({ table: undefined });
    props.onSeatChange();
  };
  createEffect(() => {
    if (props.me.kind === 'facilitator' && tableId()) writeJson(() => localStorage, key(), tableId());
  });
  return (
    <Show
      when={tableId()}
      keyed
      fallback={
        <Show when={isParticipant()} fallback={<ChooseTable me={props.me} />}>
          <TakeSeat me={props.me} onSeated={leave} />
        </Show>
      }
    >
      {(id) => <TableScreen me={props.me} tableId={id} onSeatChange={leave} />}
    </Show>
  );
}
