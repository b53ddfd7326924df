import { isEnded } from '../../../../shared/model/plan/ending.ts';
import { type Accessor, createMemo, createSignal, For, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import Users from 'lucide-solid/icons/users';
import { ACTIVITIES } from '../../../../shared/activities/index.ts';
import { isDoorClosed, runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { Button } from '../../../ui/button.tsx';
import { PeopleDialog } from '../people/people-dialog.tsx';
import { useConsole } from '../context.ts';
import { AddTable } from './add-table.tsx';
import type { BoardRow } from './board.ts';
import { whatMatters } from './sentence.ts';
import { TableDialog } from './table-dialog.tsx';
import { TableRow } from './table-row.tsx';
import './table-board.css';

/** The middle of the console: what matters now, and all tables at a glance. */
export function TableBoard(props: { rows: readonly BoardRow[] }) {
  const { hall, linked, parts } = useConsole();
  const [shown, setShown] = createSignal<'add' | 'people'>();
  const [menu, setMenu] = createSignal<string>();
  const seen = createMemo(() =>
    props.rows.map(({ number, glance }) => ({ number: number(), glance: glance() })),
  );
  /** The running step, while each person works alone and says when they have finished. */
  const alone = () => {
    const step = runningStep(hall.plan);
    return step && ACTIVITIES[step.kind].alone ? step.kind : undefined;
  };
  const finished = () =>
    seen().reduce(
      (sum, { glance }) => ({ done: sum.done + glance.finished.done, of: sum.of + glance.finished.of }),
      { done: 0, of: 0 },
    );
  const close = () => setShown(undefined);
  return (
    <section class="board" aria-labelledby="board-h">
      <div class="board__head">
        <h2 class="title" id="board-h">
          Tables
        </h2>
        <Show when={finished().of > 0 && alone()}>
          {(kind) => (
            <p class="hint">
              {finished().done} of {finished().of} have {parts.get(kind())?.finishing ?? 'finished'}
            </p>
          )}
        </Show>
        <div class="board__tools">
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => setShown('people')}>
            <Users />
            People
          </Button>
          <Show when={!isEnded(hall.plan)}>
            <Button kind="quiet" aria-haspopup="dialog" onClick={() => setShown('add')}>
              <Plus />
              Add a table
            </Button>
          </Show>
        </div>
      </div>
      <p class="board__plainly">
        {linked()
          ? whatMatters(seen(), isDoorClosed(hall.plan) ? undefined : hall.joinCode())
          : 'Who is here, and what they write, shows again as soon as the link is back.'}
      </p>
      <table class="board__table">
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col">Here</th>
            <th scope="col">Responses</th>
            <Show when={alone()}>
              <th scope="col">Finished</th>
            </Show>
            <th scope="col">Needs you</th>
            <th scope="col">
              <span class="vh">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <TableRow row={row} alone={alone() !== undefined} onMenu={() => setMenu(row.table.id)} />
            )}
          </For>
        </tbody>
      </table>
      <AddTable open={shown() === 'add'} onClose={close} />
      <PeopleDialog open={shown() === 'people'} onClose={close} />
      <TableDialog row={rowOf(menu)} onClose={() => setMenu(undefined)} />
    </section>
  );

  function rowOf(id: Accessor<string | undefined>) {
    return props.rows.find(({ table }) => table.id === id());
  }
}
