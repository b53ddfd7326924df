import { createMemo, For, Show } from 'solid-js';
import { isDoorClosed, type Person, tablesOf } from '../../../../shared/model/plan/plan-view.ts';
import { numberTables, tableTitle } from '../../../../shared/model/plan/table-names.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useConsole } from '../context.ts';
import { PersonRow } from './person-row.tsx';
import './people.css';

/** Lists everybody in the workshop, table by table. */
export function PeopleDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="People">
      <Show when={props.open}>
        <Everybody />
      </Show>
    </Dialog>
  );
}

/** The groups that are no table. */
const UNSEATED = '';
const FACILITATORS = ':';

function Everybody() {
  const { hall } = useConsole();
  const people = createMemo(() =>
    Object.values(hall.plan.people)
      .filter(({ removed }) => !removed)
      .sort((a, b) => a.name.localeCompare(b.name)),
  );
  const tables = createMemo(() => numberTables(tablesOf(hall.plan)));
  const groupOf = ({ kind, tableId = UNSEATED }: Person) => {
    if (kind === 'facilitator') return FACILITATORS;
    return hall.plan.tables[tableId] ? tableId : UNSEATED;
  };
  const heading = (group: string) => {
    if (group === UNSEATED) return 'Choosing a table';
    const table = tables().find(({ id }) => id === group);
    return table ? tableTitle(table) : 'Running the workshop';
  };
  // Grouped by id, so that somebody who comes in does not close a select or a question that is open.
  const groups = createMemo(() =>
    [UNSEATED, ...tables().map(({ id }) => id), FACILITATORS].filter((group) =>
      people().some((person) => groupOf(person) === group),
    ),
  );
  const inGroup = (group: string) => people().filter((person) => groupOf(person) === group);
  return (
    <div class="everybody">
      <For
        each={groups()}
        fallback={
          <p>
            {isDoorClosed(hall.plan)
              ? 'Nobody has come in yet, and the door is closed.'
              : `Nobody has come in yet. The code is ${hall.joinCode()}.`}
          </p>
        }
      >
        {(group) => (
          <section>
            <h3>
              {heading(group)} <small>{inGroup(group).length}</small>
            </h3>
            <ul class="persons">
              <For each={inGroup(group)}>{(person) => <PersonRow person={person} />}</For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}
