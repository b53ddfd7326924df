import { createMemo, For, Show } from 'solid-js';
import { roomStarts } from '../../../../shared/activities/starting-well/starts.ts';
import { startingProcesses } from '../../../../shared/cards/decks/accounts.ts';
import { counted, listOf } from '../../../lib/text/words.ts';
import { numberedTables } from '../../../room/stage/hall.ts';
import type { SceneProps } from '../../activity.ts';
import { MARKS } from '../page/marks.ts';
import './starts-scene.css';

const TITLES = new Map(startingProcesses.map(({ id, title }) => [id, title]));

/** All tables' ratings together: the longer the dark bar, the more said “not yet”; and who chose what. */
export default function StartsScene(props: SceneProps) {
  const starts = createMemo(() => roomStarts(numberedTables(props.session)));
  const most = createMemo(
    () => starts().rows.toSorted((a, b) => b.counts['not-yet'] - a.counts['not-yet'])[0],
  );
  const headline = () => {
    const top = most();
    if (starts().people === 0 || !top) return 'No table has opened its ratings yet.';
    if (top.counts['not-yet'] === 0) return 'Nobody said “not yet”.';
    const { people } = starts();
    const said = top.counts['not-yet'];
    const who = said === people ? `All ${people}` : `${said} of ${people}`;
    return `${who} said “not yet” to “${TITLES.get(top.process)}”.`;
  };
  const share = (count: number) => `${starts().people === 0 ? 0 : (100 * count) / starts().people}%`;
  return (
    <div class="starts">
      <h1 class="starts__head">{headline()}</h1>
      <Show when={starts().people > 0}>
        <ul class="starts__rows">
          <For each={starts().rows}>
            {(row) => (
              <li>
                <span class="starts__title">{TITLES.get(row.process)}</span>
                <span class="starts__bar" aria-hidden="true">
                  <i class="is-yes" style={{ 'inline-size': share(row.counts.yes) }} />
                  <i class="is-not-yet" style={{ 'inline-size': share(row.counts['not-yet']) }} />
                  <i class="is-not-for-us" style={{ 'inline-size': share(row.counts['not-for-us']) }} />
                </span>
                <span class="vh">
                  {MARKS.map(({ id, column }) => `${column}: ${row.counts[id]}`).join(', ')}
                </span>
                <span class="starts__by">
                  <Show when={row.chosenBy.length > 0}>
                    <span class="vh">Chosen by tables </span>
                    {row.chosenBy.length > 4
                      ? counted(row.chosenBy.length, 'table')
                      : listOf(row.chosenBy.map(String))}
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="stage__label starts__key">
        <span class="starts__sign is-yes" /> yes <span class="starts__sign is-not-yet" /> not yet{' '}
        <span class="starts__sign is-not-for-us" /> not for us. A number is a table that chose it.
      </p>
    </div>
  );
}
