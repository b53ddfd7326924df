import { Show } from 'solid-js';
import { clockTime } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';

/** Says of what moment counts are that the server can not renew just now. Nothing while there is a link. */
export function AsOf() {
  const { session } = useTable();
  const since = () => session.awaySince();
  return (
    <Show when={session.away()}>
      {' '}
      {since() === undefined ? 'As this device last saw it.' : `As of ${clockTime(since()!)}.`}
    </Show>
  );
}
