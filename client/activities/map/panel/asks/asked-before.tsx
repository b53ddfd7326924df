import { createMemo, For, Show } from 'solid-js';
import type { QuestionWords } from '../../../../../shared/activities/map/asks/asks.ts';
import type { MapAnswer } from '../../../../../shared/activities/map/model/map-view.ts';
import { counted } from '../../../../lib/text/words.ts';
import { Answers } from './answers.tsx';

type Props = {
  answers: readonly MapAnswer[];
  askedOf: (answer: MapAnswer) => QuestionWords;
  /** Called with the key of a question while one of its answers is being changed here. */
  onEditing: (key: string, editing: boolean) => void;
};

/** The answers to questions that the map does not ask at present, grouped by the words of their question. */
export function AskedBefore(props: Props) {
  const groups = createMemo(() => {
    const found = new Map<string, QuestionWords & { answers: MapAnswer[] }>();
    for (const answer of props.answers) {
      const asked = props.askedOf(answer);
      const words = JSON.stringify([asked.ask, asked.says]);
      const group = found.get(words) ?? { ...asked, answers: [] };
      group.answers.push(answer);
      found.set(words, group);
    }
    return found;
  });
  // Keyed by words, so that a group stays the same line while its answers change.
  const words = createMemo(() => [...groups().keys()]);
  const standing = () => props.answers.filter(({ removedBy }) => removedBy === undefined).length;
  return (
    <Show when={groups().size > 0}>
      <details class="mapasks__before">
        <summary>
          Asked before <span class="hint">{counted(standing(), 'answer')}</span>
        </summary>
        <p class="hint">The map no longer asks this. What you said is kept, and returns if it asks again.</p>
        <ul>
          <For each={words()}>
            {(key) => (
              <Show when={groups().get(key)}>
                {(group) => (
                  <li class="mapask">
                    <h3>{group().ask}</h3>
                    <Show when={group().says}>
                      <p>{group().says}</p>
                    </Show>
                    <Answers
                      answers={group().answers}
                      ask={group().ask}
                      onEditing={(editing) => {
                        for (const { question } of group().answers) props.onEditing(question, editing);
                      }}
                    />
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
