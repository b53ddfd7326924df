import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import './handing-on.css';

/** A personal code behind a press, so that nobody reads it over a shoulder who only opened a dialog. */
export function CodeShown(props: { code: string }) {
  const [shown, setShown] = createSignal(false);
  return (
    <Show when={shown()} fallback={<Button onClick={() => setShown(true)}>Show my code</Button>}>
      <div class="handing__code">
        <p class="handing__letters">{props.code}</p>
        <CopyButton text={props.code} label="Copy my code" />
      </div>
    </Show>
  );
}
