import { For } from 'solid-js';
import type { Format } from '../../../shared/cards/format.ts';
import { counted } from '../../lib/text/words.ts';
import './format-steps.css';

/**
 * The steps of a ready-made agenda, for whoever has not decided yet.
 * @param props.named where nothing beside it says whose steps they are
 */
export function FormatSteps(props: { format: Pick<Format, 'title' | 'steps'>; named?: boolean }) {
  return (
    <details class="formatsteps">
      <summary>
        {counted(props.format.steps.length, 'step')}
        <span classList={{ vh: !props.named }}> of {props.format.title}</span>
      </summary>
      <ol>
        <For each={props.format.steps}>
          {({ title, minutes }) => (
            <li>
              {title} <small>{minutes} min</small>
            </li>
          )}
        </For>
      </ol>
    </details>
  );
}
