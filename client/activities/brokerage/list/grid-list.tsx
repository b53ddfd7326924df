import { createEffect, createSignal, For, on, Show } from 'solid-js';
import Pencil from 'lucide-solid/icons/pencil';
import { type Row, rowsOf, titleOf } from '../../../../shared/activities/brokerage/rows.ts';
import type { Mark } from '../../../../shared/model/table/grid.ts';
import { Button } from '../../../ui/button.tsx';
import { keyOf, useGrid } from '../page/context.ts';
import { RoleIcon } from '../page/glyph.tsx';
import { RowForm } from './row-form.tsx';
import './grid-list.css';

/** The grid as lists: the same data, and everything that can be done there, in ordinary controls. */
export function GridList() {
  const { shown, role, lookAt, request, row, writable } = useGrid();
  const [editing, setEditing] = createSignal<string>();
  const title = () => titleOf(role());
  let table!: HTMLTableElement;
  const find = (id: string, what: string) =>
    table.querySelector<HTMLElement>(`[data-listrow="${CSS.escape(id)}"] ${what}`);
  createEffect(
    on(request, (asked) => {
      const [first] = asked?.cells ?? [];
      const found = first && row(first.row);
      if (!found) return;
      lookAt(found.role);
      queueMicrotask(() => {
        const there = find(found.id, 'button, select');
        there?.focus({ preventScroll: true });
        there?.scrollIntoView({ block: 'center' });
      });
    }),
  );
  return (
    <div class="glist">
      <nav class="glist__roles" aria-label="Roles">
        <For each={shown()}>
          {(one) => (
            <button
              type="button"
              aria-current={one.id === role().id ? 'true' : undefined}
              onClick={() => {
                setEditing(undefined);
                lookAt(one.id);
              }}
            >
              <RoleIcon role={one.id} />
              {titleOf(one).name}
            </button>
          )}
        </For>
      </nav>
      <table ref={table}>
        <thead>
          <tr>
            <th scope="col">{`${title().name}: ${title().about}`}</th>
            <th scope="col">Does it now</th>
            <th scope="col">Helps</th>
            <th scope="col">Should</th>
            <td />
          </tr>
        </thead>
        <tbody>
          <For each={rowsOf([role()])}>
            {(one) => (
              <Show
                when={editing() === one.id && writable()}
                fallback={<ReadRow row={one} onEdit={() => setEditing(one.id)} />}
              >
                <tr class="glist__edit" data-listrow={one.id}>
                  <th scope="row">{one.words}</th>
                  <td colspan="4">
                    <RowForm
                      row={one}
                      onDone={() => {
                        setEditing(undefined);
                        queueMicrotask(() => find(one.id, '.glist__pencil')?.focus());
                      }}
                    />
                  </td>
                </tr>
              </Show>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function ReadRow(props: { row: Row; onEdit: () => void }) {
  const { row, columns, pointed, writable, setSide } = useGrid();
  const names = (mark: Mark) => columns().filter(({ id }) => row(props.row.id)?.marks.get(id) === mark);
  const isPointed = () =>
    pointed[keyOf({ row: props.row.id })] ||
    columns().some(({ id }) => pointed[keyOf({ row: props.row.id, column: id })]);
  const cell = (mark: Mark) => (
    <For each={names(mark)} fallback={<span class="glist__none">None</span>}>
      {(one, place) => (
        <>
          {place() > 0 ? ', ' : ''}
          <Show when={one.gone} fallback={one.name}>
            <s>{one.name}</s>
          </Show>
        </>
      )}
    </For>
  );
  return (
    <tr data-listrow={props.row.id} classList={{ 'is-pointed': isPointed() }}>
      <th scope="row">{props.row.words}</th>
      <td data-label="Does it now">
        <Show when={row(props.row.id)?.nobody} fallback={cell('now')}>
          <b>Nobody</b>
        </Show>
      </td>
      <td data-label="Helps">{cell('helps')}</td>
      <td data-label="Should">{cell('should')}</td>
      <td class="glist__acts">
        <Show when={writable()}>
          <Button kind="text" class="glist__pencil" onClick={() => props.onEdit()}>
            <Pencil />
            Edit<span class="vh">: {props.row.words}</span>
          </Button>
        </Show>
        <Button kind="text" onClick={() => setSide({ kind: 'action', row: props.row.id })}>
          Action<span class="vh">: {props.row.words}</span>
        </Button>
      </td>
    </tr>
  );
}
