import { settingsOf } from '../../../../../shared/activities/map/model/settings.ts';
import {
  type Accessor,
  createMemo,
  createSignal,
  createEffect,
  createUniqueId,
  For,
  on,
  Show,
  untrack,
} from 'solid-js';
import { askedOf, keyToday } from '../../../../../shared/activities/map/asks/asks.ts';
import { NOTHING } from '../../../../../shared/activities/map/asks/question.ts';
import type { MapAnswer } from '../../../../../shared/activities/map/model/map-view.ts';
import { type Author, byRank } from '../../../../../shared/model/table/table-view.ts';
import { focusOn } from '../../../../lib/page/focus.ts';
import { createPrinting } from '../../../../lib/screen/printing.ts';
import { counted } from '../../../../lib/text/words.ts';
import { useTable } from '../../../../sync/table-context.ts';
import { useMap } from '../../live/map-context.ts';
import type { MapSession } from '../../live/map-session.ts';
import { Button } from '../../../../ui/button.tsx';
import { Message } from '../../../../ui/message.tsx';
import { DRAFTS } from './answer-form.tsx';
import { AskedBefore } from './asked-before.tsx';
import { atFirst, type Line, standing } from './lines.ts';
import { Many } from './many.tsx';
import { createMapQuestions } from './map-questions.ts';
import { Question } from './question.tsx';

/** The questions the map asks, each with what it points at and its answers. */
export function Questions(props: { author: Author; onShow: () => void }) {
  const scene = useMap();
  const { mirror } = scene.session;
  const id = createUniqueId();
  const settings = createMemo(() => {
    mirror.changed.settings();
    return settingsOf(mirror.view.settings);
  });
  const { questions, failed, tryAgain } = createMapQuestions(scene, settings);
  const said = createSaid(scene.session);
  // Keys, so that a question that is asked again after a change stays the same line and keeps the answer being written.
  const { drafts } = useTable();
  const [begun, setBegun] = createSignal<readonly string[]>([]);
  createEffect(
    on(drafts.known, () => setBegun((now) => [...new Set([...drafts.startingWith(DRAFTS), ...now])])),
  );
  const [held, setHeld] = createSignal<readonly string[]>([]);
  const lines = createMemo<string[]>(
    (before) => standing(questions()?.map(({ key }) => key) ?? [], begun(), before),
    [],
  );
  const isBelow = (answer: MapAnswer, key: string) =>
    (answer.question === key || keyToday(answer.question) === key) && !held().includes(answer.question);
  const answersTo = (key: string) => said().filter((answer) => isBelow(answer, key));
  const answered = (key: string) => answersTo(key).some(({ removedBy }) => removedBy === undefined);
  const before = createMemo(() => said().filter((answer) => !lines().some((key) => isBelow(answer, key))));

  const nameOf = (entry: string) => {
    mirror.changed.organisations();
    mirror.changed.networks();
    return (mirror.view.organisations[entry] ?? mirror.view.networks[entry])?.name;
  };
  const latest = new Map<string, Line>();
  const line = (key: string): Line => {
    const found = questions()?.find((one) => one.key === key);
    if (found) latest.set(key, found);
    // A draft from another day, whose question has not been asked since.
    return latest.get(key) ?? { ...NOTHING, key, ...askedOf({ question: key }, nameOf) };
  };

  const [all, setAll] = createSignal(false);
  const few = createMemo(() => atFirst(lines(), (key) => begun().includes(key) || answered(key)));
  const more = () => lines().length - few().length;
  const printing = createPrinting();
  let list!: HTMLOListElement;
  let title!: HTMLHeadingElement;
  const turn = () => {
    const first = untrack(() => lines().findIndex((key) => !few().includes(key)));
    setAll(!all());
    // The button stands below the questions it brings, so keyboard and screen reader users are taken to the first of them.
    const heading = all() ? list.children[first]?.querySelector('h3') : undefined;
    if (heading) {
      focusOn(heading);
      heading.scrollIntoView({ block: 'nearest' });
    }
  };
  const mark = (set: typeof setBegun, key: string, on: boolean) =>
    set((known) =>
      known.includes(key) === on ? known : on ? [...known, key] : known.filter((k) => k !== key),
    );
  return (
    <section class="mapasks" aria-labelledby={id}>
      <h2 class="title" id={id} ref={title}>
        What the map asks
      </h2>
      <Show when={failed()}>
        <Message
          kind="notice"
          title="What the map asks could not be worked out just now"
          acts={
            <Button
              kind="quiet"
              onClick={() => {
                // The button disappears with its message.
                focusOn(title);
                tryAgain();
              }}
            >
              Try again
            </Button>
          }
        >
          The map and your answers are safe, and you can go on drawing. It tries again after each change.
        </Message>
      </Show>
      <Show when={!failed() && questions() && lines().length === 0}>
        <p class="hint">Nothing to ask yet. Questions come as organisations, ties and networks are drawn.</p>
      </Show>
      <ol ref={list}>
        <For each={all() || printing() ? lines() : few()}>
          {(key) => (
            <Question
              line={line(key)}
              answers={answersTo(key)}
              aboutOf={(answer) => (answer.question === key ? '' : askedOf(answer, nameOf).says)}
              author={props.author}
              onShow={() => props.onShow()}
              onBegun={(on) => mark(setBegun, key, on)}
            />
          )}
        </For>
      </ol>
      <Show when={more() > 0}>
        <Button kind="text" class="mapasks__more" aria-expanded={all() ? 'true' : 'false'} onClick={turn}>
          {all() ? 'Fewer questions' : `${counted(more(), 'more question')}`}
        </Button>
      </Show>
      <AskedBefore
        answers={before()}
        askedOf={(answer) => askedOf(answer, nameOf)}
        onEditing={(key, on) => mark(setHeld, key, on)}
      />
      <Show when={scene.session.drawn().networks.length > 0}>
        <Many many={settings().many} />
      </Show>
    </section>
  );
}

/**
 * All answers to the map's questions, in order. An answer that was seen here and then taken away stays in the list, so that it can be
 * brought back in its place; one that was gone before is left out. Must run under a Solid owner.
 */
function createSaid({ mirror }: MapSession): Accessor<readonly MapAnswer[]> {
  const seen = new Set<string>();
  return createMemo(() => {
    mirror.changed.answers();
    const all = Object.values(mirror.view.answers).sort(byRank);
    for (const { id, removedBy } of all) if (removedBy === undefined) seen.add(id);
    return all.filter(({ id }) => seen.has(id));
  });
}
