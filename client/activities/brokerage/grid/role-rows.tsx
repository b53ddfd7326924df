import { createMemo, For, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import Flag from 'lucide-solid/icons/flag';
import { actionsKey, type Row, rowsOf, titleOf } from '../../../../shared/activities/brokerage/rows.ts';
import type { RoleCard } from '../../../../shared/cards/card.ts';
import { cellKey } from '../../../../shared/model/table/grid.ts';
import { counted } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import { sumKey, useGrid } from '../page/context.ts';
import { RoleIcon } from '../page/glyph.tsx';
import { markSaid } from '../page/words.ts';
import { HEAD, NOBODY, type Walk } from './walk.ts';

/** What each organisation does now and what nobody does, in one role or in all. @param props.said after the number */
export function Sums(props: { within: string; said: string }) {
  const { ids, column, sums } = useGrid();
  const most = createMemo(() => Math.max(0, ...ids().map((id) => sums[sumKey('', id)] ?? 0)));
  const nobody = () => sums[sumKey(props.within)] ?? 0;
  return (
    <>
      <For each={ids()}>
        {(id) => {
          // eslint-disable-next-line solid/reactivity -- a sum stays where it is
          const key = sumKey(props.within, id);
          const count = () => sums[key] ?? 0;
          return (
            <div
              role="gridcell"
              class="bsum"
              classList={{ 'is-most': count() > 0 && count() === most() && props.within === '' }}
              aria-label={`${column(id)?.name}: ${count()} ${props.said}`}
            >
              {count() || '–'}
            </div>
          );
        }}
      </For>
      <div role="gridcell" class="bsum bgrid__nobody" aria-label={`${nobody()} that nobody does`}>
        {nobody() > 0 ? `✕ ${nobody()}` : '–'}
      </div>
    </>
  );
}

/** A role's row with its sums and, once it is opened, its activities. */
export function RoleRows(props: { role: RoleCard; walk: Walk }) {
  const { grid, isOpen } = useGrid();
  const looked = createMemo(() => (grid().roles.find(({ id }) => id === props.role.id)?.looked ?? 0) > 0);
  const open = createMemo(() => isOpen(props.role.id));
  const title = () => titleOf(props.role);
  return (
    <div role="rowgroup">
      <div class="brole" classList={{ 'is-open': open() }} role="row">
        <div role="rowheader" class="bgrid__what">
          <button
            type="button"
            aria-expanded={open()}
            data-row={props.role.id}
            data-column={HEAD}
            tabindex={props.walk.stops({ row: props.role.id, column: HEAD }) ? 0 : -1}
          >
            <Show when={open()} fallback={<ChevronRight />}>
              <ChevronDown />
            </Show>
            <RoleIcon role={props.role.id} />
            <span>
              <b>{title().name}:</b> {title().about}
            </span>
          </button>
        </div>
        <Show
          when={looked()}
          fallback={
            <div class="brole__empty" role="gridcell">
              Not looked at yet: {counted(props.role.activities.length, 'activity', 'activities')}
            </div>
          }
        >
          <Sums within={props.role.id} said="now" />
        </Show>
      </div>
      <Show when={open()}>
        <For each={rowsOf([props.role])}>{(row) => <ActivityRow row={row} walk={props.walk} />}</For>
      </Show>
    </div>
  );
}

function ActivityRow(props: { row: Row; walk: Walk }) {
  const { session } = useTable();
  const { ids } = useGrid();
  const actions = createMemo(() => session.lists.actionsOn(actionsKey(props.row)).length);
  return (
    <div class="bact" role="row">
      <div role="rowheader" class="bgrid__what">
        <span>{props.row.words}</span>
        <button
          class="bact__flag"
          classList={{ 'is-agreed': actions() > 0 }}
          type="button"
          title={actions() > 0 ? counted(actions(), 'action') : 'Turn it into an action'}
          aria-label={`${actions() > 0 ? counted(actions(), 'action') : 'Turn into an action'}: ${props.row.words}`}
          data-row={props.row.id}
          data-column={HEAD}
          tabindex={props.walk.stops({ row: props.row.id, column: HEAD }) ? 0 : -1}
        >
          <Flag />
        </button>
      </div>
      <For each={ids()}>{(id) => <MarkCell row={props.row} column={id} walk={props.walk} />}</For>
      <NobodyCell row={props.row} walk={props.walk} />
    </div>
  );
}

/** A cell. It has the focus itself, and draws its mark by its class: there may be 1,400 of them. */
function MarkCell(props: { row: Row; column: string; walk: Walk }) {
  const { session } = useTable();
  const { column, presence, pointed, writable } = useGrid();
  // eslint-disable-next-line solid/reactivity -- a cell stays where it is
  const key = cellKey(props.column, props.row.id);
  const mark = () => session.table.gridMarks[key]?.mark;
  return (
    <div
      role="gridcell"
      class={`bcell ${mark() ? `bcell--${mark()}` : ''} ${pointed[key] ? 'is-pointed' : ''}`}
      aria-label={`${column(props.column)?.name}: ${markSaid(mark())}. ${props.row.words}`}
      aria-readonly={writable() ? undefined : 'true'}
      data-row={props.row.id}
      data-column={props.column}
      data-here={presence.names[key]}
      tabindex={props.walk.stops({ row: props.row.id, column: props.column }) ? 0 : -1}
    />
  );
}

function NobodyCell(props: { row: Row; walk: Walk }) {
  const { sums, presence, pointed, writable } = useGrid();
  const nobody = () => sums[sumKey(props.row.id)] !== undefined;
  // eslint-disable-next-line solid/reactivity -- a cell stays where it is
  const key = cellKey(NOBODY, props.row.id);
  return (
    <div
      role="gridcell"
      class={`bcell bgrid__nobody ${nobody() ? 'bcell--nobody' : ''} ${pointed[key] ? 'is-pointed' : ''}`}
      aria-label={`Nobody does this now: ${nobody() ? 'yes, we looked' : 'not said'}. ${props.row.words}`}
      aria-readonly={writable() ? undefined : 'true'}
      data-row={props.row.id}
      data-column={NOBODY}
      data-here={presence.names[key]}
      tabindex={props.walk.stops({ row: props.row.id, column: NOBODY }) ? 0 : -1}
    />
  );
}
