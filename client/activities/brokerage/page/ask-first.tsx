import { Show } from 'solid-js';
import { listOf } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Words } from '../../../ui/text/words.tsx';
import { useGrid } from './context.ts';

/** How many organisations the question names. */
const MOST_NAMED = 4;

/** Asks before “nobody does this” takes out that somebody does it now. */
export function AskFirst() {
  const { asking, answer, column } = useGrid();
  const names = () => {
    const does = [...(asking()?.marks ?? [])].flatMap(([id, mark]) => (mark === 'now' ? [id] : []));
    const some = does.slice(0, MOST_NAMED).map((id) => column(id)?.name ?? '');
    return listOf(does.length > MOST_NAMED ? [...some, `${does.length - MOST_NAMED} more`] : some);
  };
  return (
    <Dialog open={asking() !== undefined} onClose={() => answer(false)} title="Does nobody do this now?">
      <Show when={asking()}>
        {(row) => (
          <div class="askfirst">
            <p>{row().words}</p>
            <p>
              The grid says “does it now” for <Words text={names()} cut={300} />. If nobody does, that is
              rubbed out. You can undo it.
            </p>
            <div class="askfirst__acts">
              <Button kind="ink" onClick={() => answer(true)}>
                Nobody does this
              </Button>
              <Button onClick={() => answer(false)}>Keep the marks</Button>
            </div>
          </div>
        )}
      </Show>
    </Dialog>
  );
}
