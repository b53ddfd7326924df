import { Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import { useTable } from '../../sync/table-context.ts';
import './table-list.css';

/** Tells somebody walking the room where they are and where they may write. Renders nothing at one's own table. */
export function VisitingStrip() {
  const { session } = useTable();
  const own = () => session.me.tableId;
  return (
    <Show when={session.me.tableId !== session.tableId && own()}>
      {(home) => (
        <section class="visiting" aria-label="Another table">
          <p>
            <Eye />
            <span>
              You are looking at {session.tableTitle(session.tableId)}. You can read here; you write at{' '}
              {session.tableTitle(home())}.
            </span>
          </p>
          <a href={`?table=${encodeURIComponent(home())}`}>Back to {session.tableTitle(home())}</a>
        </section>
      )}
    </Show>
  );
}
