import { createMemo, For, Index, Show } from 'solid-js';
import { placeOf, STORIES, storyById } from '../../../../shared/activities/practice/stories.ts';
import { handsOn, mostDiscussed, storyUse } from '../../../../shared/activities/practice/view.ts';
import type { PracticeCard } from '../../../../shared/cards/index.ts';
import { remarkWords, type Transfer, TRANSFERS } from '../../../../shared/model/table/table-view.ts';
import { shortened } from '../../../lib/text/long-text.ts';
import { listOf } from '../../../lib/text/words.ts';
import { StageSpine } from '../../../room/stage/scenes/stage-spine.tsx';
import { Fitted } from '../../../room/stage/fitted.tsx';
import { StepScene } from '../../../room/stage/scenes/step.tsx';
import type { HallSession } from '../../../sync/hall-session.ts';
import type { SceneProps } from '../../activity.ts';
import './travel-scene.css';

const WORDS: Readonly<Record<Transfer, string>> = { yes: 'yes', changes: 'with changes', no: 'no' };

/** How long something counts as “just now”, in milliseconds. */
const FRESH_MS = 3 * 60_000;
/** More tables than this are counted. */
const NAMED = 6;
/** About as many characters as two lines hold. */
const NOTE = 150;

/** One story and everybody's hands on it. Until a hand is up, the step's words. */
export default function TravelScene(props: SceneProps) {
  const views = () => props.session.tables().map(({ view }) => view);
  const offered = () => {
    const named = props.scene['stories'];
    const stories = Array.isArray(named) ? named.filter((id: string) => storyById(id)) : [];
    return stories.length > 0 ? (stories as string[]) : STORIES.map(({ id }) => id);
  };
  const most = createMemo<string | undefined>((before) => mostDiscussed(views(), offered(), before));
  const chosen = () => props.scene['story'] as string | undefined;
  const story = () => {
    const id = chosen() ?? most();
    const hands = id === undefined ? [] : Object.values(handsOn(views(), id));
    return chosen() !== undefined || hands.some((count) => count > 0) ? storyById(id) : undefined;
  };
  return (
    <Show
      when={story()}
      fallback={
        <StepScene
          title={String(props.scene['title'] ?? 'Would this travel?')}
          text={String(props.scene['text'] ?? 'Read it aloud, then put a hand up.')}
        />
      }
    >
      {(shown) => <Travelling story={shown()} session={props.session} now={props.now} />}
    </Show>
  );
}

function Travelling(props: { story: PracticeCard; session: HallSession; now: () => number }) {
  const place = () => placeOf(props.story);
  const hands = createMemo(() =>
    handsOn(
      props.session.tables().map(({ view }) => view),
      props.story.id,
    ),
  );
  return (
    <div class="travelscene" data-c={place().challenge.letter}>
      <StageSpine challenge={place().challenge} label={place().code} />
      <div class="travelscene__face">
        <p class="travelscene__who">
          <span class="vh">{`${place().challenge.title}, ${place().code}. `}</span>
          {props.story.authority}, 2005
        </p>
        <Fitted class="travelscene__takeaway" words={props.story.takeaway} />
        <section class="travelscene__hands" aria-labelledby="travel-h">
          <h2 id="travel-h">Would this travel?</h2>
          <ul class="strokes">
            <For each={TRANSFERS}>
              {(verdict) => (
                <li>
                  <p>
                    <b>{hands()[verdict]}</b> {WORDS[verdict]}
                  </p>
                  <span class={`strokes__row strokes__row--${verdict}`} aria-hidden="true">
                    <Index each={Array.from({ length: hands()[verdict] })}>{() => <i />}</Index>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
        <CouldUse story={props.story.id} session={props.session} now={props.now} />
      </div>
    </div>
  );
}

/** “Tables 2, 4 and 7”, or their names where they have no numbers. */
function tableNames(titles: readonly string[]): string {
  const numbers = titles.flatMap((title) => /^Table (\d+)$/.exec(title)?.[1] ?? []);
  const isAll = numbers.length === titles.length && numbers.length > 1;
  return isAll ? `Tables ${listOf(numbers)}` : listOf(titles);
}

/** Which tables could use it, and what the last of them would take from it. */
function CouldUse(props: { story: string; session: HallSession; now: () => number }) {
  const users = createMemo(() =>
    props.session.tables().flatMap(({ title, view }) => {
      const at = view.uses[props.story];
      return at === undefined
        ? []
        : [{ title: title().split(',')[0] ?? '', at, note: remarkWords(view, storyUse(props.story)) }];
    }),
  );
  const who = () =>
    users().length > NAMED ? `${users().length} tables` : tableNames(users().map(({ title }) => title));
  const newest = () =>
    users()
      .filter(({ note }) => note !== '')
      .sort((a, b) => b.at - a.at)[0];
  return (
    <p class="travelscene__use">
      <Show when={users().length > 0}>
        <b>{who()}</b> could use this
        <Show when={newest()}>
          {(last) => (
            <>
              <br />
              <em>{`${last().title}${props.now() - last().at < FRESH_MS ? ' just now' : ''}:`}</em> “
              {shortened(last().note, NOTE)}”
            </>
          )}
        </Show>
      </Show>
    </p>
  );
}
