import { createEffect, For, on, Show } from 'solid-js';
import { KindShape } from '../../../room/organisations/kind-shape.tsx';
import Plus from 'lucide-solid/icons/plus';
import X from 'lucide-solid/icons/x';
import { Button } from '../../../ui/button.tsx';
import type { Mark } from '../../../../shared/model/table/grid.ts';
import { MarkGlyph } from '../page/glyph.tsx';
import { keyOf, useGrid } from '../page/context.ts';
import { RoleRows, Sums } from './role-rows.tsx';
import { createWalk, HEAD, NOBODY, type Place } from './walk.ts';
import './grid.css';

/** What a letter puts into a cell. */
const LETTERS: Partial<Record<string, Mark>> = { n: 'now', h: 'helps', s: 'should' };

/** The grid: roles and their activities down, organisations across. */
export function Grid(props: { onChoose: () => void }) {
  const tools = useGrid();
  const { shown, ids, writable, pencil, mark, toggleNobody, presence, request } = tools;
  let table!: HTMLDivElement;
  const find = ({ row, column }: Place) =>
    table.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`,
    ) ?? undefined;
  const walk = createWalk(tools, find);
  createEffect(
    on(request, (asked) => {
      const [first] = asked?.cells ?? [];
      if (first) walk.go({ row: first.row, column: first.column ?? NOBODY });
    }),
  );
  const placeOf = (target: EventTarget | null): Place | undefined => {
    const button = (target as Element | null)?.closest?.<HTMLElement>('[data-row]');
    return button ? { row: button.dataset['row'] ?? '', column: button.dataset['column'] ?? '' } : undefined;
  };
  const press = ({ row, column }: Place) => {
    if (column === HEAD)
      return row.includes(':') ? tools.setSide({ kind: 'action', row }) : tools.toggleRole(row);
    if (column === NOBODY) return toggleNobody(row);
    const drawn = pencil();
    const there = tools.row(row)?.marks.get(column);
    // The same again takes it back, as a pencil and its other end.
    mark(row, column, drawn === 'rub' || drawn === there ? undefined : drawn);
  };
  const onKey = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = walk.after(event.key, at);
    const letter = event.key.toLowerCase();
    const drawn = LETTERS[letter];
    const isCell = at.column !== HEAD && at.column !== NOBODY;
    const rubs = event.key === 'Backspace' || event.key === 'Delete';
    if (to) walk.go(to);
    else if (letter === 'x' && at.row.includes(':')) toggleNobody(at.row);
    else if (drawn && isCell) mark(at.row, at.column, drawn);
    else if (rubs && isCell) mark(at.row, at.column, undefined);
    else if (isCell && (event.key === 'Enter' || event.key === ' ')) press(at);
    else if (at.column === NOBODY && (event.key === 'Enter' || event.key === ' ')) toggleNobody(at.row);
    else if (rubs && at.column === NOBODY && tools.row(at.row)?.nobody) toggleNobody(at.row);
    else return;
    event.preventDefault();
  };
  const arrive = (place: Place | undefined) => {
    walk.arrive(place);
    const isCell = place && place.column !== HEAD;
    if (place) tools.lookAt(place.row.split(':')[0] ?? '');
    presence.tell(isCell ? keyOf(place) : undefined);
  };
  return (
    <div class="bgrid" role="region" aria-label="The grid">
      {/* Not a table: the browser would lay out and paint all of it for each mark, and rows out of sight too. */}
      <div
        class="bgrid__table"
        role="grid"
        aria-label="Roles and their activities down, organisations across"
        aria-describedby="bgrid-keys"
        style={{ '--bgrid-n': ids().length }}
        ref={table}
        onKeyDown={onKey}
        onClick={({ target }) => {
          const place = placeOf(target);
          if (place) press(place);
        }}
        onFocusIn={({ target }) => arrive(placeOf(target))}
        onFocusOut={({ target, relatedTarget }) => {
          if (!table.contains(relatedTarget as Node | null) && (target as Node).isConnected)
            queueMicrotask(() => table.contains(document.activeElement) || arrive(undefined));
        }}
      >
        <div class="bgrid__head" role="row">
          <div role="columnheader" class="bgrid__what">
            <span class="vh">Role and activity</span>
            <Show when={writable()}>
              <Button kind="text" aria-haspopup="dialog" onClick={() => props.onChoose()}>
                <Plus />
                Add from the map
              </Button>
            </Show>
          </div>
          <For each={ids()}>{(id) => <ColumnHead id={id} />}</For>
          <div role="columnheader" class="bgrid__nobody">
            <MarkGlyph mark="nobody" />
            <span>Nobody does</span>
          </div>
        </div>
        <For each={shown()}>{(role) => <RoleRows role={role} walk={walk} />}</For>
        <div class="bgrid__foot" role="row">
          <div role="rowheader" class="bgrid__what">
            Does now, in all
          </div>
          <Sums within="" said="now, in all" />
        </div>
      </div>
      <p class="vh" id="bgrid-keys">
        The arrow keys go from cell to cell. N marks does it now, H helps, S should, X nobody does. Backspace
        rubs out. Enter opens a role.
      </p>
    </div>
  );
}

function ColumnHead(props: { id: string }) {
  const { column, writable, edits } = useGrid();
  const one = () => column(props.id);
  return (
    <div role="columnheader" title={one()?.name}>
      <KindShape kind={one()?.kind ?? 'other'} />
      <Show when={one()?.gone} fallback={<span class="bgrid__name">{one()?.name}</span>}>
        {(gone) => (
          <>
            <s class="bgrid__name">{one()?.name}</s>
            <small>{gone()}</small>
            <Show when={writable()}>
              <button
                class="bgrid__off"
                type="button"
                aria-label={`Take ${one()?.name} off the grid`}
                onClick={() => edits.setColumns([], [props.id])}
              >
                <X />
              </button>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
