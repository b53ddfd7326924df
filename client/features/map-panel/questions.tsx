import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { MAP_SETTINGS } from '../../../shared/insight/map/question.ts';
import type { Author } from '../../../shared/model/table-view.ts';
import { readJson, writeJson } from '../../lib/storage.ts';
import { useMap } from '../../sync/map/map-context.ts';
import { createMapQuestions } from './map-questions.ts';
import { Question } from './question.tsx';

/** What the map asks: pointing at what it speaks of, answered right there. */
export function Questions(props: { author: Author; onShow: () => void }) {
  const scene = useMap();
  const id = createUniqueId();
  const kept = `map-many:${scene.session.tableId}`;
  const stored = readJson(() => localStorage, kept);
  const [many, setMany] = createSignal(isCount(stored) ? stored : MAP_SETTINGS.many);
  const questions = createMapQuestions(scene, () => ({ many: many() }));
  // By key: a question that is asked anew after a change stays the same line, and keeps the answer being written.
  // One that is no longer asked stays where it was while somebody has words for it.
  const [begun, setBegun] = createSignal<readonly string[]>([]);
  const keys = createMemo<string[]>((before) => {
    const now = questions()?.map(({ key }) => key) ?? [];
    for (const key of begun()) if (!now.includes(key)) now.splice(before.indexOf(key), 0, key);
    return now;
  }, []);
  const begin = (key: string, words: boolean) =>
    setBegun((known) => {
      if (known.includes(key) === words) return known;
      return words ? [...known, key] : known.filter((other) => other !== key);
    });
  const question = (key: string) => questions()?.find((one) => one.key === key);
  const choose = (count: number) => {
    if (!isCount(count)) return;
    setMany(count);
    writeJson(() => localStorage, kept, count);
  };
  return (
    <section class="mapasks" aria-labelledby={id}>
      <h2 class="title" id={id}>
        What the map asks
      </h2>
      <Show when={questions()?.length === 0}>
        <p class="hint">Nothing yet. It begins to ask when there are organisations and ties to ask about.</p>
      </Show>
      <ol>
        <For each={keys()}>
          {(key) => (
            <Question
              latest={question(key)}
              author={props.author}
              onShow={() => props.onShow()}
              onBegun={(words) => begin(key, words)}
            />
          )}
        </For>
      </ol>
      <label class="mapasks__many">
        <span>Being in more networks than this is many</span>
        <input
          type="number"
          min="1"
          max="20"
          value={many()}
          onChange={(event) => choose(event.currentTarget.valueAsNumber)}
        />
      </label>
      <p class="hint">This number is kept on this device.</p>
    </section>
  );
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 20;
