import { useSearchParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { numberTables, tableTitle } from '../../../shared/model/plan/table-names.ts';
import type { TableRef } from '../../../shared/protocol/http.ts';
import type { PartId } from '../../../shared/report/report.ts';
import { PartTicks } from './part-ticks.tsx';
import { Select } from '../../ui/field.tsx';
import { partsWritten } from '../../../shared/report/choice.ts';

type Props = {
  tables: readonly TableRef[];
  /** The parts that have something in them. */
  offered: readonly PartId[];
  chosen: readonly PartId[];
  table: string | undefined;
};

/** The form above the report that chooses its parts and its table. Each choice takes effect at once. */
export function Choosing(props: Props) {
  const [, setSearch] = useSearchParams();
  return (
    <form class="choosing" aria-label="What is in the report" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="choosing__parts">
        <legend>Its parts</legend>
        <PartTicks
          offered={props.offered}
          chosen={props.chosen}
          onChoose={(parts) => setSearch({ parts: partsWritten(parts) }, { replace: true, scroll: false })}
        />
      </fieldset>
      <Show when={props.tables.length > 1}>
        <div class="choosing__table">
          <Select
            label="Whose words"
            value={props.table ?? ''}
            onChange={(event) =>
              setSearch({ table: event.currentTarget.value || undefined }, { replace: true, scroll: false })
            }
          >
            <option value="">All tables</option>
            <For each={numberTables(props.tables)}>
              {(table) => <option value={table.id}>{tableTitle(table)}</option>}
            </For>
          </Select>
        </div>
      </Show>
    </form>
  );
}
