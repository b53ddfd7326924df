import { For, Show } from 'solid-js';
import { CAPACITY_MARKS } from '../../../../shared/activities/forms.ts';
import { capacityChecks, ideas } from '../../../../shared/cards/decks/ideas.ts';
import { talkFirst } from '../../../../shared/model/table/spread.ts';
import { AsOf } from '../../../room/alone/as-of.tsx';
import { AnsweredAlone } from '../../../room/alone/answered-alone.tsx';
import { SpreadList } from '../../../room/alone/spread.tsx';
import { howMany } from '../../../lib/text/words.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { RoomPage } from '../../../room/page/room-page.tsx';
import { Button } from '../../../ui/button.tsx';

const TOPIC = ideas.find(({ items }) => items.some(({ checks }) => checks !== undefined))!;
const OPTIONS = CAPACITY_MARKS.map((id, place) => ({ id, label: TOPIC.scale?.[place] ?? id }));
const QUESTIONS = capacityChecks.map(({ id, text }) => ({ id, words: `“${text}”`, options: OPTIONS }));
const FORM = capacityChecks.map(({ id }) => ({ id, options: CAPACITY_MARKS }));

/** The statements by which an authority judges its own capacity: rated alone, then seen together. */
export function Capacity() {
  const { href } = useFrame();
  return (
    <RoomPage title={TOPIC.title} class="ideas" card={undefined} onAdd={undefined}>
      {() => (
        <AnsweredAlone
          form="capacity"
          questions={QUESTIONS}
          title={TOPIC.title}
          invitation={`${QUESTIONS.length} statements.`}
        >
          {(opened) => (
            <main class="capacity" id="main">
              <h1 class="page-title">{TOPIC.title}</h1>
              <p class="lead">{TOPIC.discuss?.[0]}</p>
              <p role="status">
                {`${howMany(opened.shown.people, 'person', 'people')} answered alone.`}
                <AsOf />
              </p>
              <p class="capacity__acts">
                <Show when={opened.alone.takesPart}>
                  <Button onClick={opened.change}>
                    {opened.alone.finished() ? 'Change my answers' : 'Answer too'}
                  </Button>
                </Show>
                <a href={href('ideas', TOPIC.id)}>Read about it, and answer</a>
              </p>
              <ol class="capacity__list">
                <For each={QUESTIONS}>
                  {({ id, words }) => (
                    <li classList={{ 'is-first': talkFirst(FORM, opened.shown.counts) === id }}>
                      <Show when={talkFirst(FORM, opened.shown.counts) === id}>
                        <p class="kicker">We differ most. Talk here first</p>
                      </Show>
                      <h2>{words}</h2>
                      <SpreadList
                        options={OPTIONS}
                        counts={opened.shown.counts[id]}
                        people={opened.shown.people}
                        mine={opened.alone.mine()[id]}
                      />
                    </li>
                  )}
                </For>
              </ol>
            </main>
          )}
        </AnsweredAlone>
      )}
    </RoomPage>
  );
}
