import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import { actionsKey, rowsOf, titleOf } from '../../../../shared/activities/brokerage/rows.ts';
import { MARKS, type Mark } from '../../../../shared/model/table/grid.ts';
import { focusOn } from '../../../lib/page/focus.ts';
import { counted } from '../../../lib/text/words.ts';
import { KindShape } from '../../../room/organisations/kind-shape.tsx';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { keyOf, useGrid } from '../page/context.ts';
import { MarkGlyph } from '../page/glyph.tsx';
import { MARK_WORDS } from '../page/words.ts';
import { RoleTabs } from './role-tabs.tsx';
import '../../../room/frame/dock.css';
import './grid-phone.css';

/** The grid on a phone: one role at a time, one activity a screen. */
export function GridPhone() {
  const { session } = useTable();
  const { shown, role, lookAt, ids, row, request, writable, toggleNobody, setSide } = useGrid();
  const [at, setAt] = createSignal<{ role: string; place: number }>({ role: '', place: 0 });
  const place = () => (at().role === role().id ? at().place : 0);
  const here = createMemo(() => rowsOf([role()])[place()]!, undefined, { equals: (a, b) => a.id === b.id });
  const nobody = () => row(here().id)?.nobody === true;
  let heading!: HTMLHeadingElement;
  const goTo = (role: string, place: number) => {
    lookAt(role);
    setAt({ role, place });
    queueMicrotask(() => {
      heading.scrollIntoView({ block: 'nearest' });
      focusOn(heading);
    });
  };
  createEffect(
    on(request, (asked) => {
      const found = asked && row(asked.cells[0]?.row ?? '');
      if (found) goTo(found.role, found.place);
    }),
  );
  /** The activities of all roles on screen, in one walk. */
  const all = () => rowsOf(shown());
  const step = (by: number) => {
    const next = all()[all().findIndex(({ id }) => id === here().id) + by];
    if (next) goTo(next.role, next.place);
  };
  const isLast = () => all().at(-1)?.id === here().id;
  const isFirst = () => all()[0]?.id === here().id;
  const actions = () => session.lists.actionsOn(actionsKey(here())).length;
  return (
    <div class="gphone">
      <RoleTabs onGo={(role) => goTo(role, 0)} />
      <p class="gphone__where">
        {titleOf(role()).about.replace(/^./, (letter) => letter.toUpperCase())},{' '}
        <b>
          {place() + 1} of {role().activities.length}
        </b>
      </p>
      <h2 class="gphone__words" ref={heading}>
        {here().words}
      </h2>
      <div class="gphone__head" aria-hidden="true">
        <span />
        <For each={MARKS}>
          {(mark) => (
            <span>
              <MarkGlyph mark={mark} />
              {mark === 'now' ? 'Does it' : MARK_WORDS[mark]}
            </span>
          )}
        </For>
      </div>
      <For each={ids()}>{(id) => <Organisation id={id} row={here().id} />}</For>
      <label class="gnobody">
        <input
          type="checkbox"
          checked={nobody()}
          disabled={!writable()}
          onChange={(event) => {
            toggleNobody(here().id);
            event.currentTarget.checked = nobody();
          }}
        />
        <span class="gnobody__box">
          <MarkGlyph mark="nobody" />
        </span>
        <span>We looked: nobody does this now</span>
      </label>
      <p>
        <Button kind="text" onClick={() => setSide({ kind: 'action', row: here().id })}>
          <Flag />
          {actions() > 0 ? counted(actions(), 'action') : 'Turn it into an action'}
        </Button>
      </p>
      <div class="dock gphone__dock">
        <Button disabled={isFirst()} onClick={() => step(-1)}>
          Back
        </Button>
        <Button kind="ink" disabled={isLast()} onClick={() => step(1)}>
          Next activity
        </Button>
      </div>
    </div>
  );
}

/** One organisation's three boxes. */
function Organisation(props: { id: string; row: string }) {
  const { column, row, mark, presence, writable } = useGrid();
  const key = () => keyOf({ row: props.row, column: props.id });
  const has = (one: Mark) => row(props.row)?.marks.get(props.id) === one;
  return (
    <fieldset class="gorg" onFocusIn={() => presence.tell(key())} onFocusOut={() => presence.tell(undefined)}>
      <legend class="vh">{column(props.id)?.name}</legend>
      <span class="gorg__name" aria-hidden="true">
        <KindShape kind={column(props.id)?.kind ?? 'other'} />
        <span>
          <Show when={column(props.id)?.gone} fallback={column(props.id)?.name}>
            {(gone) => (
              <>
                <s>{column(props.id)?.name}</s> <small>{gone()}</small>
              </>
            )}
          </Show>
        </span>
        <Show when={presence.names[key()]}>{(names) => <span class="cellflag">{names()}</span>}</Show>
      </span>
      <For each={MARKS}>
        {(one) => (
          <label class="gpick">
            <input
              type="checkbox"
              aria-label={`${column(props.id)?.name}: ${MARK_WORDS[one].toLowerCase()}`}
              checked={has(one)}
              disabled={!writable()}
              onChange={(event) => {
                mark(props.row, props.id, event.currentTarget.checked ? one : undefined);
                event.currentTarget.checked = has(one);
              }}
            />
            <span>
              <MarkGlyph mark={one} />
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
