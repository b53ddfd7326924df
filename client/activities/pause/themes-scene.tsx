import { createMemo, For, Show } from 'solid-js';
import { sortedPause, sortingOf } from '../../../shared/activities/pause/themes.ts';
import { tableTitleIn } from '../../room/stage/hall.ts';
import { counted } from '../../lib/text/words.ts';
import type { SceneProps } from '../activity.ts';
import { themeLabel } from './themes/desk.ts';
import './themes-scene.css';

/** How many themes are read from the back row at once. */
const MOST = 6;
/** Up to so many have twice the width. */
const FEW = 4;

/**
 * The scene of how a table has sorted what was shared: its themes and how much is in each. Of the thoughts themselves those
 * are shown that were shared with the whole room.
 */
export function ThemesScene(props: SceneProps) {
  const table = createMemo(() => props.session.tables().find(({ id }) => id === props.scene['table']));
  const themes = createMemo(() => {
    const view = table()?.view;
    const pause = view && sortedPause(props.session.plan, view);
    return view && pause ? sortingOf(pause, view, props.session.plan).themes : [];
  });
  return (
    <>
      <h1 class="stage__short">The themes of {tableTitleIn(props.session, String(props.scene['table']))}</h1>
      <ul class="themes-scene" classList={{ 'is-few': themes().length <= FEW }}>
        <For each={themes().slice(0, MOST)} fallback={<li class="stage__label">No themes yet</li>}>
          {({ theme, thoughts }, place) => (
            <li>
              <b>{themeLabel(theme, place())}</b>
              <Show when={thoughts.length > 0}>
                <span class="stage__label">{counted(thoughts.length, 'thought')}</span>
              </Show>
              <Show when={thoughts.find(({ from }) => from === 'room')}>
                {(said) => <q>{said().text}</q>}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={themes().length > MOST}>
        <p class="stage__label">and {themes().length - MOST} more</p>
      </Show>
    </>
  );
}
