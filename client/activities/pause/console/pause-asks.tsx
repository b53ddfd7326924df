import { createMemo, createResource, For } from 'solid-js';
import type { Step } from '../../../../shared/cards/format.ts';
import { askingDeck, fetchAsked, promptOf } from '../prompts.ts';
import { useConsole } from '../../../room/console/context.ts';
import { settled } from '../../../lib/settled.ts';

/** Shows a pause's question as people will read it. */
export function PauseAsks(props: { step: Pick<Step, 'title' | 'deck' | 'ids' | 'instructions'> }) {
  const { hall } = useConsole();
  const [asked] = createResource(() => askingDeck(props.step), fetchAsked);
  const prompt = createMemo(() => promptOf(props.step, hall.plan, settled(asked)));
  return (
    <section class="stepform__asks" aria-label="As people will read it">
      <p class="hint">As people will read it</p>
      <p class="stepform__prompt">{prompt().words || 'Write what people do, above.'}</p>
      <ul>
        <For each={prompt().choices}>
          {({ title, question }) => (
            <li>
              <b>{title}</b> {question}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
