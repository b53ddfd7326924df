import { createUniqueId, For, onMount } from 'solid-js';
import { type Row } from '../../../../shared/activities/brokerage/rows.ts';
import { MARKS } from '../../../../shared/model/table/grid.ts';
import { Button } from '../../../ui/button.tsx';
import { useGrid } from '../page/context.ts';
import { MARK_WORDS } from '../page/words.ts';

/** One row in ordinary selects. Each choice is written at once, as a mark in the grid is. */
export function RowForm(props: { row: Row; onDone: () => void }) {
  const { ids, column, row, mark, toggleNobody, presence } = useGrid();
  const name = createUniqueId();
  let form!: HTMLDivElement;
  onMount(() => form.querySelector('select')?.focus());
  const here = (id: string) => presence.tell(`${id}/${props.row.id}`);
  return (
    <div
      class="gform"
      ref={form}
      onKeyDown={(event) => event.key === 'Escape' && props.onDone()}
      onFocusOut={({ relatedTarget }) =>
        form.contains(relatedTarget as Node | null) || presence.tell(undefined)
      }
    >
      <div class="gform__set">
        <For each={ids()}>
          {(id) => (
            <label onFocusIn={() => here(id)}>
              <span>
                {column(id)?.name}
                {column(id)?.gone ? `, ${column(id)?.gone}` : ''}
              </span>
              <select
                class="input"
                onChange={(event) =>
                  mark(
                    props.row.id,
                    id,
                    MARKS.find((one) => one === event.currentTarget.value),
                  )
                }
              >
                <option value="" selected={row(props.row.id)?.marks.get(id) === undefined}>
                  Nothing marked
                </option>
                <For each={MARKS}>
                  {(one) => (
                    <option value={one} selected={row(props.row.id)?.marks.get(id) === one}>
                      {MARK_WORDS[one]}
                    </option>
                  )}
                </For>
              </select>
            </label>
          )}
        </For>
      </div>
      <div class="gform__foot">
        <label class="gform__nobody" for={name}>
          <input
            id={name}
            type="checkbox"
            checked={row(props.row.id)?.nobody === true}
            onChange={(event) => {
              toggleNobody(props.row.id);
              // It is ticked once it is so: it may have been asked first.
              event.currentTarget.checked = row(props.row.id)?.nobody === true;
            }}
          />
          <span>We looked: nobody does this now</span>
        </label>
        <Button kind="ink" onClick={() => props.onDone()}>
          Done
        </Button>
      </div>
    </div>
  );
}
