import { For, Show } from 'solid-js';
import type { Field } from '../../../shared/map-files/fields.ts';
import { Select } from '../../ui/field.tsx';
import { FIELD_WORDS, OWN_FIELDS } from './field-words.ts';
import type { Columns as ColumnFields, TableHead } from './reader-messages.ts';

type Props = { tables: readonly TableHead[]; onChange: (columns: ColumnFields[]) => void };

/** What each column was recognised as; each can be put right. */
export function Columns(props: Props) {
  const change = (table: number, column: number, field: Field | undefined) => {
    const columns = props.tables.map(({ columns }) => columns.map(({ field }) => field));
    // One field, one column: who moves a name moves it away from where it was.
    columns[table] = (columns[table] ?? []).map((was, index) =>
      index === column ? field : was === field ? undefined : was,
    );
    props.onChange(columns);
  };
  return (
    <For each={props.tables}>
      {(table, index) => (
        <fieldset class="mapin__columns">
          <legend>{table.file ? `Columns of ${table.file}` : 'Columns'}</legend>
          <For each={table.columns}>
            {(column, nth) => (
              <Select
                label={column.header || `Column ${nth() + 1}`}
                hint={column.sample ? <span class="mapin__sample">{column.sample}</span> : 'Empty'}
                value={column.field ?? ''}
                onChange={(event) =>
                  change(index(), nth(), (event.currentTarget.value || undefined) as Field | undefined)
                }
              >
                <option value="" selected={!column.field}>
                  Not used
                </option>
                <For each={Object.keys(FIELD_WORDS) as Field[]}>
                  {(field) => (
                    <Show when={!OWN_FIELDS.has(field) || column.field === field}>
                      <option value={field} selected={column.field === field}>
                        {FIELD_WORDS[field]}
                      </option>
                    </Show>
                  )}
                </For>
              </Select>
            )}
          </For>
        </fieldset>
      )}
    </For>
  );
}
