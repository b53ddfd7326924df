import { For, Show } from 'solid-js';
import type { Field } from '../../../../shared/activities/map/files/fields.ts';
import { listOf } from '../../../lib/text/words.ts';
import { Select } from '../../../ui/field.tsx';
import type { Separator } from '../../../../shared/activities/map/files/separators.ts';
import { FIELD_WORDS, OWN_FIELDS, SEPARATOR_WORDS } from './field-words.ts';
import type { ColumnChoice, SeparatorChoice, TableHead } from './reading/reader-messages.ts';

type Props = {
  tables: readonly TableHead[];
  onChange: (choice: ColumnChoice) => void;
  onSeparator: (choice: SeparatorChoice) => void;
};

/** Shows what each column was recognised as, and lets people correct it. With several files the columns are folded away. */
export function Columns(props: Props) {
  return (
    <For each={props.tables}>
      {(table, index) => (
        <details class="mapin__table-head" open={props.tables.length === 1}>
          <summary>
            {table.file ? `${table.file}: ` : ''}
            {understood(table)}
          </summary>
          <Show when={table.separators.length > 0}>
            <Select
              label="Columns are separated by"
              class="mapin__separator"
              onChange={(event) =>
                props.onSeparator({ table: index(), separator: event.currentTarget.value as Separator })
              }
            >
              <For each={table.separators}>
                {(separator) => (
                  <option value={separator} selected={separator === table.separator}>
                    {SEPARATOR_WORDS[separator]}
                  </option>
                )}
              </For>
            </Select>
          </Show>
          <div class="mapin__columns" role="group" aria-label="Columns">
            <For each={table.columns}>
              {(column, nth) => (
                <Column
                  column={column}
                  number={nth() + 1}
                  onChange={(field) => props.onChange({ table: index(), column: nth(), field })}
                />
              )}
            </For>
          </div>
        </details>
      )}
    </For>
  );
}

/** How many columns were read and which were not, such as “3 of 4 columns read, not “Area””. */
function understood({ columns }: TableHead): string {
  const rest = columns.flatMap(({ field, header }, index) =>
    field ? [] : [header ? `“${header}”` : `column ${index + 1}`],
  );
  if (rest.length === 0)
    return columns.length === 1 ? 'one column, read' : `all ${columns.length} columns read`;
  return `${columns.length - rest.length} of ${columns.length} columns read, not ${listOf(rest)}`;
}

type ColumnProps = {
  column: TableHead['columns'][number];
  number: number;
  onChange: (field: Field | undefined) => void;
};

function Column(props: ColumnProps) {
  return (
    <Select
      label={props.column.header || `Column ${props.number}`}
      hint={<span class="mapin__sample">{props.column.sample || 'Empty'}</span>}
      onChange={(event) => props.onChange((event.currentTarget.value || undefined) as Field | undefined)}
    >
      <option value="" selected={!props.column.field}>
        Not used
      </option>
      <For each={Object.keys(FIELD_WORDS) as Field[]}>
        {(field) => (
          <Show when={!OWN_FIELDS.has(field) || props.column.field === field}>
            <option value={field} selected={props.column.field === field}>
              {FIELD_WORDS[field]}
            </option>
          </Show>
        )}
      </For>
    </Select>
  );
}
