import {
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  For,
  type JSX,
  on,
  Show,
  untrack,
} from 'solid-js';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import { takesWords } from '../../../lib/page/typing.ts';
import { Taken } from '../../../room/writing/taken.tsx';
import { useMap } from '../live/map-context.ts';
import { cellAfter } from './grid-keys.ts';
import { createGrowing } from './growing.ts';
import { sorted, type SortValue } from './rows.ts';
import './grid.css';

export type Column<Row> = {
  key: string;
  title: string;
  /** The value that rows are sorted by. A cell shows it too, unless there is `show`. */
  value: (row: Row) => SortValue;
  show?: (row: Row, edit: () => void) => JSX.Element;
  /**
   * Makes the field that takes the cell's place while it is edited. Without it the cell is read-only. `row` is an accessor, because the
   * row may change meanwhile and that must not replace the field somebody is typing in.
   */
  edit?: (row: () => Row, done: () => void) => JSX.Element;
};
type Props<Row> = {
  label: string;
  rows: ReadonlyMap<string, Row>;
  columns: readonly Column<Row>[];
  /** Column widths, as CSS grid tracks. */
  tracks: string;
  /** The width of the table; by default that of its container. */
  wide?: string | undefined;
  onRemove: (ids: string[]) => void;
  /** Shown in place of rows when there are none. */
  empty: JSX.Element;
};

/**
 * A table that is walked through and edited by keyboard (ARIA APG, "data grid"). It is one stop of the Tab key. Arrows move between
 * cells, Enter or F2 edits, Escape leaves the field, Space selects the row, and Delete takes it away.
 */
export function Grid<Row extends { id: string }>(props: Props<Row>) {
  const { selection, select, focusRequest, writable } = useMap();
  let body!: HTMLDivElement;
  const [sort, setSort] = createSignal({ column: 0, descending: false });
  const [active, setActive] = createSignal({ id: '', column: 0 });
  const [editing, setEditing] = createSignal<string>();
  const keyOf = (id: string, column: number) => `${column}/${id}`;

  /** The order of rows. It does not change while a cell is edited, because a row that moves would take the field with it. */
  const order = createMemo<string[]>((before) => {
    const { column, descending } = sort();
    if (editing() !== undefined && before)
      return before.filter((id) => props.rows.has(id) || editing()?.endsWith(`/${id}`));
    const by = props.columns[column] ?? props.columns[0];
    return by ? sorted([...props.rows.values()], by.value, descending).map(({ id }) => id) : [];
  });
  const shown = createGrowing(order);
  /** The key of the one cell at which the Tab key stops. */
  const stop = createMemo(() => {
    const { id, column } = active();
    return keyOf(props.rows.has(id) ? id : (order()[0] ?? ''), Math.min(column, props.columns.length - 1));
  });
  const isStop = createSelector(stop);
  const isEditing = createSelector(editing);
  const isSelected = createSelector<ReadonlySet<string>, string>(selection, (id, selected) =>
    selected.has(id),
  );
  const cellOf = (key: string) => body.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
  const goTo = (id: string, column: number) => {
    setActive({ id, column });
    const cell = cellOf(keyOf(id, column));
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const edit = (id: string, column: number) => {
    if (!writable() || !props.columns[column]?.edit) return;
    setActive({ id, column });
    setEditing(keyOf(id, column));
    const field = cellOf(keyOf(id, column))?.querySelector<HTMLElement>('input, select, textarea');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  };
  /** Ends editing. @param stay whether the focus goes back to the cell, as it does unless it has gone elsewhere already */
  const leave = (stay: boolean) => {
    const key = editing();
    if (key === undefined) return;
    setEditing(undefined);
    if (stay) cellOf(key)?.focus();
  };
  // Sorting moves rows, and a row that is moved in the page loses the focus.
  let focused = false;
  createEffect(
    on(
      order,
      () => {
        // Where others took the row away, the focus goes nowhere: the next key must not act on another row.
        if (!focused || document.activeElement !== document.body) return;
        if (untrack(() => props.rows.has(active().id))) cellOf(untrack(stop))?.focus();
      },
      { defer: true },
    ),
  );

  createEffect(
    on(focusRequest, (wanted) => {
      if (!wanted) return;
      const at = order().findIndex((id) => wanted.ids.includes(id));
      const id = order()[at];
      if (id === undefined) return;
      shown.atLeast(at + 1);
      cellOf(keyOf(id, 0))?.scrollIntoView({ block: 'center' });
    }),
  );

  const toggle = (id: string, more: boolean) => {
    const rest = more ? [...selection()].filter((other) => other !== id) : [];
    const only = selection().has(id) && (more || selection().size === 1);
    select(only ? rest : [...rest, id]);
  };
  const onKeyDown = (event: KeyboardEvent, id: string, column: number) => {
    if (takesWords(event.target) || event.target !== event.currentTarget || event.altKey) return;
    const { key } = event;
    const row = order().indexOf(id);
    const size = { rows: order().length, columns: props.columns.length };
    const to = cellAfter(event, { row, column }, size);
    if (to) {
      shown.atLeast(to.row + 1);
      goTo(order()[to.row] ?? id, to.column);
    } else if (key === 'Enter' || key === 'F2') edit(id, column);
    else if (key === ' ') toggle(id, event.shiftKey || event.ctrlKey);
    else if (key === 'Delete' && writable()) {
      const next = order()[row + 1] ?? order()[row - 1];
      props.onRemove(selection().has(id) ? order().filter((one) => selection().has(one)) : [id]);
      if (next && props.rows.has(next)) goTo(next, column);
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, id: string, column: number) => {
    if (event.target instanceof Element && event.target.closest('input, select, textarea, button')) return;
    const again = active().id === id && active().column === column && selection().has(id);
    setActive({ id, column });
    if (again && event.detail > 1) edit(id, column);
    else if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(id, true);
    else select([id]);
  };

  return (
    <div
      class="maplist__grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={order().length + 1}
      aria-describedby="map-list-keys"
      aria-multiselectable="true"
      aria-readonly={writable() ? 'false' : 'true'}
      style={{ '--tracks': props.tracks, '--wide': props.wide ?? '100%' }}
      onFocusIn={() => (focused = true)}
      onFocusOut={(event) => (focused = event.relatedTarget === null)}
    >
      <div role="rowgroup" class="maplist__heads">
        <div role="row" class="maplist__row maplist__row--head">
          <For each={props.columns}>
            {(column, index) => {
              const now = () => sort().column === index();
              return (
                <div
                  role="columnheader"
                  aria-sort={now() ? (sort().descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ column: index(), descending: now() && !sort().descending })}
                  >
                    {column.title}
                    <Show when={now()}>{sort().descending ? <ArrowDown /> : <ArrowUp />}</Show>
                  </button>
                </div>
              );
            }}
          </For>
        </div>
      </div>
      <div role="rowgroup" ref={body}>
        <For each={shown.rows()}>
          {(id, at) => {
            const row = createMemo<Row | undefined>((before) => props.rows.get(id) ?? before);
            return (
              <div
                role="row"
                class="maplist__row"
                aria-rowindex={at() + 2}
                aria-selected={isSelected(id) ? 'true' : 'false'}
              >
                <For each={props.columns}>
                  {(column, index) => (
                    <div
                      role={index() === 0 ? 'rowheader' : 'gridcell'}
                      class="maplist__cell"
                      data-cell={keyOf(id, index())}
                      data-title={column.title}
                      aria-readonly={column.edit ? undefined : 'true'}
                      tabindex={isStop(keyOf(id, index())) ? 0 : -1}
                      onKeyDown={(event) => onKeyDown(event, id, index())}
                      // Shift adds a row to the selection here, and must not select text.
                      onMouseDown={(event) => {
                        if (event.shiftKey && !takesWords(event.target)) event.preventDefault();
                      }}
                      onClick={(event) => onClick(event, id, index())}
                      onDblClick={() => edit(id, index())}
                      onFocusIn={() => setActive({ id, column: index() })}
                    >
                      <Show
                        when={isEditing(keyOf(id, index()))}
                        fallback={
                          column.show
                            ? column.show(row()!, () => edit(id, index()))
                            : String(column.value(row()!) ?? '')
                        }
                      >
                        <div
                          data-writing
                          onKeyDown={(event) => {
                            if (event.key === 'Escape') leave(true);
                          }}
                          onFocusOut={(event) => {
                            const next = event.relatedTarget;
                            if (!(next instanceof Node && event.currentTarget.contains(next))) leave(false);
                          }}
                        >
                          <Taken when={!props.rows.has(id)} by={undefined} />
                          {column.edit?.(
                            () => row()!,
                            () => leave(true),
                          )}
                        </div>
                      </Show>
                    </div>
                  )}
                </For>
              </div>
            );
          }}
        </For>
      </div>
      <Show when={order().length === 0}>
        <div role="row" class="maplist__empty">
          <div role="gridcell">{props.empty}</div>
        </div>
      </Show>
    </div>
  );
}
