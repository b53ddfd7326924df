import { createMemo, For, Show } from 'solid-js';
import { type Person, tablesOf } from '../../../../shared/model/plan-view.ts';
import { numberTables, tableTitle } from '../../../../shared/model/table-names.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useConsole } from '../context.ts';
import { PersonRow } from './person-row.tsx';
import './people.css';

type Group = { heading: string; people: Person[] };

/** Everybody in the workshop, table by table. */
export function PeopleDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="People">
      <Show when={props.open}>
        <Everybody />
      </Show>
    </Dialog>
  );
}

function Everybody() {
  const { hall } = useConsole();
  const groups = createMemo((): Group[] => {
    const people = Object.values(hall.plan.people)
      .filter(({ removed }) => !removed)
      .sort((a, b) => a.name.localeCompare(b.name));
    const seated = people.filter(({ kind }) => kind === 'participant');
    const tables = numberTables(tablesOf(hall.plan)).map((table) => ({
      heading: tableTitle(table),
      people: seated.filter(({ tableId }) => tableId === table.id),
    }));
    return [
      { heading: 'Choosing a table', people: seated.filter((one) => !hall.plan.tables[one.tableId ?? '']) },
      ...tables,
      { heading: 'Running the workshop', people: people.filter(({ kind }) => kind === 'facilitator') },
    ].filter((group) => group.people.length > 0);
  });
  return (
    <div class="everybody">
      <For each={groups()} fallback={<p>Nobody has come in yet. The code is {hall.me.workshop.joinCode}.</p>}>
        {(group) => (
          <section>
            <h3>
              {group.heading} <small>{group.people.length}</small>
            </h3>
            <ul class="persons">
              <For each={group.people}>{(person) => <PersonRow person={person} />}</For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}
