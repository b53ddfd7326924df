import { createMemo, For, Show } from 'solid-js';
import { mostOn, type RoomMoves, roomMoves } from '../../../../shared/activities/approaches/room.ts';
import { approaches } from '../../../../shared/cards/decks/approaches.ts';
import { capital, howMany, inWords, listOf } from '../../../lib/text/words.ts';
import { numberedTables } from '../../../room/stage/hall.ts';
import type { SceneProps } from '../../activity.ts';
import { movesLayout, ROW, VIEW } from './moves-layout.ts';
import './moves-scene.css';

/** What a table that takes an approach does. */
const TO: Readonly<Record<string, string>> = {
  consulting: 'consult',
  enquiring: 'enquire',
  replicating: 'replicate',
  directing: 'direct',
  responding: 'respond',
  landscaping: 'landscape',
};

/** All tables' moves in one picture: where each is now on the left, where it wants to be next on the right. */
export default function MovesScene(props: SceneProps) {
  const moves = createMemo(() => roomMoves(numberedTables(props.session)));
  const layout = createMemo(() => movesLayout(moves()));
  return (
    <div class="moves">
      <h1 class="moves__head">{headline(moves())}</h1>
      <Show when={moves().moved.length > 0}>
        <figure class="moves__figure">
          <svg viewBox={`0 0 ${VIEW.width} ${VIEW.height}`} role="img" aria-label={described(moves())}>
            <text class="moves__side" x={0} y={32}>
              Where we are now
            </text>
            <text class="moves__side" x={VIEW.width} y={32} text-anchor="end">
              Where we want to be next
            </text>
            <path class="moves__top" d={`M0 58H${VIEW.left}M${VIEW.right} 58H${VIEW.width}`} />
            <For each={layout().lines}>{(d) => <path class="moves__line" d={d} />}</For>
            <For each={approaches}>
              {({ id, title }, place) => {
                const y = () => ROW.top + place() * ROW.height;
                const isEmpty = (side: 'now' | 'next') => !layout().used[side].has(id);
                return (
                  <>
                    <path
                      class="moves__rule"
                      d={`M0 ${y() + ROW.height / 2}H${VIEW.left}M${VIEW.right} ${y() + ROW.height / 2}H${VIEW.width}`}
                    />
                    <text class="moves__name" classList={{ 'is-empty': isEmpty('now') }} x={0} y={y() + 18}>
                      {title}
                    </text>
                    <text
                      class="moves__name"
                      classList={{ 'is-empty': isEmpty('next') }}
                      x={VIEW.width}
                      y={y() + 18}
                      text-anchor="end"
                    >
                      {title}
                    </text>
                  </>
                );
              }}
            </For>
            <For each={layout().chips}>
              {(chip) => (
                <g class="moves__chip" classList={{ 'moves__chip--next': chip.side === 'next' }}>
                  <circle cx={chip.x} cy={chip.y} r={chip.r} />
                  <text
                    x={chip.x}
                    y={chip.y + chip.size * 0.35}
                    font-size={String(chip.size)}
                    text-anchor="middle"
                  >
                    {chip.words}
                  </text>
                </g>
              )}
            </For>
          </svg>
        </figure>
      </Show>
      <p class="stage__label moves__foot">
        <Show when={moves().talking.length > 0 && moves().moved.length > 0}>
          {`Still talking: ${listOf(moves().talking.map(String))}. `}
        </Show>
        {layout().isCounted ? 'A number is how many tables.' : 'A number twice: two approaches together.'}
      </p>
    </div>
  );
}

/** A sentence about the largest group on each side. */
function headline(moves: RoomMoves): string {
  const [now, next] = [mostOn(moves, 'now'), mostOn(moves, 'next')];
  if (!now || !next) return 'No table has settled on a move yet.';
  const are = `${howMany(now.tables, 'table')} ${now.tables === 1 ? 'is' : 'are'} ${now.approach} now.`;
  const want = `${capital(inWords(next.tables))} ${next.tables === 1 ? 'wants' : 'want'} to ${TO[next.approach]} next.`;
  return `${are} ${want}`;
}

const TITLES = new Map(approaches.map(({ id, title }) => [id, title]));
const named = (ids: readonly string[]) => listOf(ids.map((id) => TITLES.get(id) ?? id));
const described = ({ moved }: RoomMoves) =>
  moved.map(({ number, now, next }) => `Table ${number}: from ${named(now)} to ${named(next)}.`).join(' ');
