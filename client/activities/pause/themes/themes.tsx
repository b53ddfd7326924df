import { thoughtsRevealed } from '../../../../shared/activities/pause/pauses.ts';
import { createEffect, createMemo, createSignal, For, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import Plus from 'lucide-solid/icons/plus';
import { type SortedTheme, themesOf } from '../../../../shared/activities/pause/themes.ts';
import { focusIfLost } from '../../../lib/page/focus.ts';
import { createStaying, entryInUse } from '../../../lib/page/typing.ts';
import type { ThemeView } from '../../../../shared/model/table/table-view.ts';
import { counted } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { CarryDialog } from './carry-dialog.tsx';
import { createDesk, type Desk, NEW_THEME, PILE } from './desk.ts';
import { Theme } from './theme.tsx';
import { ThoughtList } from './thought.tsx';
import './themes.css';
import './thought.css';

/** The shared thoughts of a pause, which everybody at the table sorts at once. Needs `TableContext`. */
export function Themes(props: { step: string }) {
  const { session, writable } = useTable();
  const desk = createDesk(() => props.step);
  const [carrying, setCarrying] = createSignal<SortedTheme>();
  const none = () => desk.sorting().pile.length === 0 && desk.sorting().themes.length === 0;
  let columns!: HTMLDivElement;
  const add = () => {
    const id = desk.edits.addTheme(props.step, '');
    queueMicrotask(() =>
      columns.querySelector<HTMLElement>(`[data-drop="${CSS.escape(id)}"] textarea`)?.focus(),
    );
  };
  return (
    <section class="themes" aria-labelledby="themes-h">
      <div class="themes__head">
        <h2 class="title" id="themes-h">
          What was shared
        </h2>
        <p class="hint">
          {writable()
            ? 'Sort it together: everybody at the table sees each move.'
            : 'The table sorts this together; here you read along.'}
        </p>
      </div>
      <Show
        when={!none()}
        fallback={
          <p>
            {thoughtsRevealed(session.plan, props.step)
              ? 'Nothing was shown to this table or to the room. Thoughts without a name wait until three people have shared some.'
              : 'Nothing has been shown yet. What people share appears here at the reveal.'}
          </p>
        }
      >
        <div class="themes__desk">
          <Pile desk={desk} />
          <div class="themes__columns" ref={columns}>
            <Columns desk={desk} step={props.step} onCarry={(theme) => setCarrying(copyOf(theme))} />
            <Show when={writable()}>
              <div
                class="themes__new"
                classList={{ 'is-over': desk.drag.carried()?.over === NEW_THEME }}
                data-drop={NEW_THEME}
              >
                <Button onClick={add}>
                  <Plus />
                  Add a theme
                </Button>
                <p class="hint">or drag a thought here</p>
              </div>
            </Show>
          </div>
        </div>
      </Show>
      <CarryDialog theme={carrying()} onClose={() => setCarrying(undefined)} />
    </section>
  );
}

/** The thoughts that are in no theme yet, grouped by who may read them. */
function Pile(props: { desk: Desk }) {
  const { session } = useTable();
  const from = (where: 'table' | 'room') =>
    props.desk.sorting().pile.filter((thought) => thought.from === where);
  const audiences = [
    { where: 'table', words: () => `With ${session.tableTitle(session.tableId)}, and whoever visits it` },
    { where: 'room', words: () => 'With the whole room' },
  ] as const;
  return (
    <section
      class="pile"
      classList={{ 'is-over': props.desk.drag.carried()?.over === PILE }}
      data-drop={PILE}
      aria-labelledby="pile-h"
    >
      <div class="theme__head">
        <h3 class="theme__name" id="pile-h">
          Not sorted yet
        </h3>
        <p class="hint">{counted(props.desk.sorting().pile.length, 'thought')}</p>
      </div>
      <For each={audiences}>
        {({ where, words }) => (
          <Show when={from(where).length > 0}>
            <p class="pile__audience">{words()}</p>
            <ThoughtList desk={props.desk} thoughts={from(where)} />
          </Show>
        )}
      </For>
      <Show when={props.desk.sorting().pile.length === 0}>
        <p>Every thought is in a theme.</p>
      </Show>
    </section>
  );
}

/** The themes in order. One that is taken away while the page is open leaves “Undo” in its place. */
function Columns(props: { desk: Desk; step: string; onCarry: (theme: SortedTheme) => void }) {
  const { session, writable } = useTable();
  const seen = new Set<string>();
  const sorted = createMemo(() => new Map(props.desk.sorting().themes.map((one) => [one.theme.id, one])));
  const shown = createStaying(
    createMemo(() => {
      for (const id of sorted().keys()) seen.add(id);
      return themesOf(props.step, session.table)
        .map(({ id }) => id)
        .filter((id) => seen.has(id));
    }),
    'drop',
  );
  /** A theme that others took away, with its thoughts back on the pile, for as long as somebody here names it. */
  const kept = (id: string) => {
    const theme = entryInUse('drop') === id ? known.get(id) : undefined;
    return theme && { theme, thoughts: [] };
  };
  const known = new Map<string, ThemeView>();
  createEffect(() => {
    for (const [id, { theme }] of sorted()) known.set(id, theme);
  });
  const number = (id: string) => [...sorted().keys()].indexOf(id) + 1;
  return (
    <For each={shown()}>
      {(id) => (
        <Show
          when={sorted().get(id) ?? kept(id)}
          fallback={
            <p class="theme theme--gone">
              {session.table.themes[id]?.name.trim() || 'A theme'} was taken away; its thoughts are back on
              the pile.
              <Show when={writable()}>
                <Button
                  kind="text"
                  ref={(button: HTMLButtonElement) =>
                    focusIfLost(button, session.table.themes[id]?.removedBy === session.me.personId)
                  }
                  onClick={() => props.desk.edits.restoreTheme(id)}
                >
                  Undo
                </Button>
              </Show>
            </p>
          }
        >
          {(theme) => (
            <Theme
              desk={props.desk}
              sorted={theme()}
              number={number(id)}
              onCarry={() => props.onCarry(theme())}
            />
          )}
        </Show>
      )}
    </For>
  );
}

/** Copies a theme for a dialog, whose content must not change while somebody uses it. */
const copyOf = ({ theme, thoughts }: SortedTheme): SortedTheme => ({
  theme: { ...unwrap(theme) },
  thoughts: [...thoughts],
});
