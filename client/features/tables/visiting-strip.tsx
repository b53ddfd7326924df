import { Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import { useTable } from '../../sync/table-context.ts';
import './table-list.css';

/** Tells somebody walking the room where they are and where they may write. Nothing at one's own table. */
export function VisitingStrip() {
  const { session } = useTable();
  const named = (id: string) =>
    session.plan.tables[id]?.name ?? session.me.tables.find((table) => table.id === id)?.name ?? 'your table';
  const own = () => session.me.tableId;
  return (
    <Show when={!session.canWrite && own()}>
      {(home) => (
        <div class="visiting" role="note">
          <p>
            <Eye />
            <span>
              You are looking at {named(session.tableId)}. You can read here; you write at {named(home())}.
            </span>
          </p>
          <a href={`?table=${encodeURIComponent(home())}`}>Back to {named(home())}</a>
        </div>
      )}
    </Show>
  );
}
