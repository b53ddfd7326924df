import { For } from 'solid-js';
import type { Step } from '../../../../shared/cards/format.ts';
import { createPrompt } from '../create-prompt.ts';
import { useConsole } from '../../../room/console/context.ts';

/** Shows a pause's question as people will read it. */
export function PauseAsks(props: { step: Pick<Step, 'title' | 'deck' | 'ids' | 'instructions'> }) {
  const { hall } = useConsole();
  const prompt = createPrompt(() => props.step, hall.plan);
  return (
    <section class="stepform__asks" aria-label="As people will read it">
      <p class="hint">As people will read it</p>
      <p class="stepform__prompt">{prompt()?.words || 'Write what people do, above.'}</p>
      <ul>
        <For each={prompt()?.choices}>
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
