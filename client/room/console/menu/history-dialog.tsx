import { createResource, createSignal, For, Show } from 'solid-js';
import type { RestorePoint, TableRef } from '../../../../shared/protocol/http.ts';
import { clockTime, counted } from '../../../lib/text/words.ts';
import { settled } from '../../../lib/settled.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Message } from '../../../ui/message.tsx';
import { useConsole } from '../context.ts';
import { OldTable } from './old-table.tsx';
import './menu.css';

type Looking = { point: RestorePoint; table: TableRef };

/** The workshop's restore points: one at each step and one every ten minutes. Nothing here overwrites anything. */
export function HistoryDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="History">
      <Show when={props.open}>
        <Points />
      </Show>
    </Dialog>
  );
}

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

function Points() {
  const { server } = useConsole();
  const [answer] = createResource(() => server.history());
  const [open, setOpen] = createSignal<string>();
  const [looking, setLooking] = createSignal<Looking>();
  const points = () => {
    const current = settled(answer);
    return current?.ok ? [...current.value].sort((a, b) => b.at - a.at) : [];
  };
  const trouble = () => {
    const current = settled(answer);
    return current?.ok === false ? current.trouble : undefined;
  };
  return (
    <Show
      when={looking()}
      keyed
      fallback={
        <div class="history">
          <p>
            The workshop is remembered when a step begins, every ten minutes while people write, and when you
            keep a moment. Look at a table as it was, or bring it back as one more table: what is there now
            stays as it is.
          </p>
          <Show when={trouble()}>{(words) => <Message title={words().title}>{words().detail}</Message>}</Show>
          <Show when={settled(answer)} fallback={<p role="status">Fetching the history…</p>}>
            <ol>
              <For each={points()} fallback={<li class="hint">Nothing has been remembered yet.</li>}>
                {(point) => (
                  <li>
                    <button
                      type="button"
                      class="history__point"
                      aria-expanded={open() === point.id}
                      onClick={() => setOpen(open() === point.id ? undefined : point.id)}
                    >
                      <b>{clockTime(point.at)}</b>
                      <span>{point.label}</span>
                      <small>
                        {day.format(point.at)}, {counted(point.tables.length, 'table')}
                      </small>
                    </button>
                    <Show when={open() === point.id}>
                      <ul class="history__tables">
                        <For each={point.tables}>
                          {(table) => (
                            <li>
                              <Button kind="text" onClick={() => setLooking({ point, table })}>
                                Look at {table.name}
                              </Button>
                            </li>
                          )}
                        </For>
                      </ul>
                    </Show>
                  </li>
                )}
              </For>
            </ol>
          </Show>
        </div>
      }
    >
      {({ point, table }) => <OldTable point={point} table={table} onBack={() => setLooking(undefined)} />}
    </Show>
  );
}
