import { createSignal, createUniqueId, For, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { type Person, tablesOf } from '../../../../shared/model/plan/plan-view.ts';
import { numberTables, tableTitle } from '../../../../shared/model/plan/table-names.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import { useConsole } from '../context.ts';
import './people.css';

/** One person in the workshop: whether they are here, where they sit, and the button that removes them. */
export function PersonRow(props: { person: Person }) {
  const { hall, server, presentIds } = useConsole();
  const announce = useAnnounce();
  const id = createUniqueId();
  const call = createServerCall();
  const [asked, setAsked] = createSignal(false);
  const [newCode, setNewCode] = createSignal(false);
  const tables = () => numberTables(tablesOf(hall.plan));
  const live = () => presentIds().has(props.person.id);
  const stand = () => {
    if (!live()) return 'not here now';
    return hall.present().some(({ id, away }) => id === props.person.id && away) ? 'away' : 'here';
  };
  const about = () => [props.person.role, props.person.organisation].filter(Boolean).join(', ');
  const move = async (select: HTMLSelectElement) => {
    const to = select.value;
    const moved = await call.run(server.seat(props.person.id, to));
    const title = tables().find((table) => table.id === to);
    if (moved === undefined) select.value = props.person.tableId ?? '';
    else if (title) announce(`${props.person.name} sits at ${tableTitle(title)} now.`);
  };
  const takeOut = async () => {
    // First, because the row of somebody who is out goes, and takes with it what could not be done.
    if (newCode() && (await call.run(server.renewCode())) === undefined) return;
    const gone = await call.run(server.removePerson(props.person.id));
    if (gone !== undefined) announce(`${props.person.name} is out of the workshop.`);
  };
  return (
    <li class="person" classList={{ 'is-gone': !live() }}>
      <p class="person__who">
        <b>{props.person.name}</b>
        <small>{[stand(), about()].filter(Boolean).join(' · ')}</small>
      </p>
      <Show when={props.person.kind === 'participant'} fallback={<span class="hint">runs the workshop</span>}>
        <label class="vh" for={`${id}-table`}>
          Table of {props.person.name}
        </label>
        <span class="select person__table">
          <select
            class="input"
            id={`${id}-table`}
            disabled={call.waiting()}
            onChange={(event) => void move(event.currentTarget)}
          >
            <Show when={!hall.plan.tables[props.person.tableId ?? '']}>
              <option value="" selected disabled>
                Choosing a table
              </option>
            </Show>
            <For each={tables()}>
              {(table) => (
                <option value={table.id} selected={table.id === props.person.tableId}>
                  {tableTitle(table)}
                </option>
              )}
            </For>
          </select>
          <ChevronDown />
        </span>
        <Button kind="text" aria-label={`Take out ${props.person.name}`} onClick={() => setAsked(true)}>
          Take out
        </Button>
      </Show>
      <Show when={asked()}>
        <div class="person__ask" role="group" aria-label={`Take out ${props.person.name}?`}>
          <p>
            {props.person.name} leaves at once and cannot come back to this seat. What they wrote stays on the
            table, under their name.
          </p>
          <label class="person__code">
            <input type="checkbox" onChange={(event) => setNewCode(event.currentTarget.checked)} />
            <span>Change the join code too, so that the one they know lets nobody in</span>
          </label>
          <Button waiting={call.waiting()} onClick={() => void takeOut()}>
            Take {props.person.name} out
          </Button>
          <Button kind="quiet" onClick={() => setAsked(false)}>
            Leave them in
          </Button>
        </div>
      </Show>
      <ServerCallTrouble call={call} />
    </li>
  );
}
