import { createMemo, For, Show } from 'solid-js';
import { headlineOf, tableGridOf } from '../../../../shared/activities/brokerage/room.ts';
import { roles } from '../../../../shared/cards/decks/roles.ts';
import { counted, listOf } from '../../../lib/text/words.ts';
import { Fitted } from '../../../room/stage/fitted.tsx';
import type { HallSession } from '../../../sync/hall-session.ts';
import './grids-scene.css';

/** Above this many tables only counts are read from the back row: DESIGN-LANGUAGE, “Stage”. */
const MOST_TABLES = 12;
/** Up to so many tables each has room for words. */
const FEW = 6;
/** How many gaps a table's line names. */
const NAMED = 2;

/** What the tables' grids say: the largest truth in a sentence, and table by table what nobody does. */
export default function GridsScene(props: { session: HallSession }) {
  const tables = createMemo(() =>
    props.session
      .tables()
      .map((table) => ({ title: table.title(), ...tableGridOf(table.id, table.view, roles) })),
  );
  const begun = () => tables().filter(({ looked }) => looked > 0);
  const waiting = () => tables().filter(({ looked }) => looked === 0);
  const headline = createMemo(() => headlineOf(tables()));
  const short = (title: string) => title.split(',')[0] ?? title;
  return (
    <>
      <Fitted
        class="stage__question stage__question--long grids-scene__headline"
        words={headline() || 'No grid says anything yet.'}
      >
        <span class="step-scene__kicker">What the grids say</span>
      </Fitted>
      <Show
        when={begun().length <= MOST_TABLES}
        fallback={
          <p class="stage__label">
            {counted(begun().filter(({ nobody }) => nobody.length > 0).length, 'table')} of {begun().length}{' '}
            found something that nobody does.
          </p>
        }
      >
        <ul class="grids-scene" classList={{ 'is-many': begun().length > FEW }}>
          <For each={begun()}>
            {({ title, nobody, looked, of }) => (
              <li>
                <b>{title}</b>
                <span class="grids-scene__count">{nobody.length > 0 ? `✕ ${nobody.length}` : '✕ –'}</span>
                <Show when={begun().length <= FEW}>
                  <span class="grids-scene__what">
                    {nobody.length > 0
                      ? `${nobody.slice(0, NAMED).join(' · ')}${nobody.length > NAMED ? ` · and ${nobody.length - NAMED} more` : ''}`
                      : `Nothing yet that nobody does; ${looked} of ${of} looked at`}
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={waiting().length > 0 && begun().length > 0}>
        <p class="stage__label">
          Still looking:{' '}
          {listOf(
            waiting()
              .slice(0, MOST_TABLES)
              .map(({ title }) => short(title)),
          )}
        </p>
      </Show>
    </>
  );
}
