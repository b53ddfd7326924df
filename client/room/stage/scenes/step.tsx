import { Show } from 'solid-js';
import './step.css';
import { Words } from '../../../ui/text/words.tsx';

/** The scene with what a step asks for, in words. */
export function StepScene(props: { title: string; text: string }) {
  return (
    <div class="step-scene">
      <h1 class="step-scene__title">{props.title}</h1>
      <Show when={props.text}>
        <p class="step-scene__text">
          <Words text={props.text} cut={700} />
        </p>
      </Show>
    </div>
  );
}
