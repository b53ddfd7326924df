import { Show } from 'solid-js';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { useGrid } from '../page/context.ts';
import { MARK_WORDS } from '../page/words.ts';

/** Says that somebody's mark stands where one's own stood a moment ago, with the way back. */
export function OvertakenNote() {
  const { session } = useTable();
  const { overtaken, column, mark, writable } = useGrid();
  const name = () => session.plan.people[overtaken()?.by ?? '']?.name ?? 'Somebody';
  return (
    <div role="status">
      <Show when={overtaken()}>
        {(over) => (
          <p class="overtaken">
            <span>
              {over().theirs
                ? `${name()} marked this ${MARK_WORDS[over().theirs!]} just after your ${MARK_WORDS[over().mine]}`
                : `${name()} rubbed out your ${MARK_WORDS[over().mine]}`}
              {`: ${column(over().column)?.name ?? 'an organisation'}.`}
            </span>
            <Show when={writable()}>
              <Button onClick={() => mark(over().row, over().column, over().mine)}>Put mine back</Button>
            </Show>
          </p>
        )}
      </Show>
    </div>
  );
}
