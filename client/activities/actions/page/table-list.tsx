import { createMemo, createSignal, For, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import { inOrder } from '../../../../shared/activities/actions/order.ts';
import { DIRECTLY } from '../../../../shared/activities/actions/source.ts';
import { entryInUse } from '../../../lib/page/typing.ts';
import { ActionForm } from '../../../room/talk/fetched.ts';
import { capital, inWords } from '../../../lib/text/words.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { createSourceNames } from './source-mark.tsx';
import { TableRow } from './table-row.tsx';
import { TakeAway } from './take-away.tsx';
import '../../../room/talk/actions/action-line.css';
import { WaitingList } from './waiting-list.tsx';

const NOTHING = { what: '', who: '', by: '' };

/** The table's own actions, what waits for somebody, and the ways to take it all along. */
export function TableList(props: { adding: boolean; setAdding: (adding: boolean) => void }) {
  const { session, writable } = useTable();
  const names = createSourceNames();
  let addButton: HTMLButtonElement | undefined;
  /** Those taken away on this page leave a line with “Undo” where they stood. */
  const [gone, setGone] = createSignal<ReadonlySet<string>>(new Set());
  const ids = createMemo(
    (before: readonly string[]) => {
      const shown = Object.values(session.table.actions).map((action) => {
        const { removedBy, ...standing } = action;
        return removedBy && (gone().has(action.id) || entryInUse('action') === action.id) ? standing : action;
      });
      const now = inOrder(shown, serverNow());
      // A row that moves takes the focus out of the form in it, so the order waits for whoever is writing.
      if (entryInUse('action') === undefined) return now;
      const staying = before.filter((id) => now.includes(id));
      return [...staying, ...now.filter((id) => !staying.includes(id))];
    },
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  const fromLast = createMemo(
    () => Object.values(session.table.actions).filter(({ last, removedBy }) => last && !removedBy).length,
  );
  const some = (count: number) => `${inWords(count)} ${count === 1 ? 'action' : 'actions'}`;
  const leave = () => {
    props.setAdding(false);
    // On phones the button is the dock's.
    const button = () =>
      addButton?.offsetParent ? addButton : document.querySelector<HTMLElement>('.dock button');
    queueMicrotask(() => button()?.focus());
  };
  return (
    <div class="doing__work">
      <section class="doing__main" aria-label="Actions">
        <Show
          when={ids().length > 0}
          fallback={<p class="doing__none">No actions yet. Small and soon is good: what, who, by when.</p>}
        >
          <Show when={fromLast() > 0}>
            <p class="lasttime__lead">
              {capital(some(fromLast()))} from last time. Take them one by one: done, under way, or let go?
              Say why. One that was let go is news, not a fault.
            </p>
          </Show>
          <div class="deeds__cols" aria-hidden="true">
            <span>From</span>
            <span>What</span>
            <span>Who</span>
            <span>By</span>
            <span>State</span>
          </div>
          <ul class="deeds">
            <For each={ids()}>
              {(id) => (
                <TableRow id={id} names={names} onRemoved={() => setGone((all) => new Set([...all, id]))} />
              )}
            </For>
          </ul>
        </Show>
        <Show when={writable()}>
          <div class="doing__add">
            <Show
              when={props.adding}
              fallback={
                <Button
                  kind="ink"
                  ref={(element) => (addButton = element)}
                  onClick={() => props.setAdding(true)}
                >
                  <Plus />
                  Add an action
                </Button>
              }
            >
              <ActionForm
                about={DIRECTLY}
                words={NOTHING}
                submit="Add the action"
                onCancel={leave}
                onSave={(words) => {
                  session.edits.addAction(words, DIRECTLY);
                  leave();
                }}
              />
            </Show>
          </div>
        </Show>
      </section>
      <aside class="doing__side" aria-label="Not yet actions, and files">
        <WaitingList names={names} />
        <TakeAway table={session.tableId} />
      </aside>
    </div>
  );
}
