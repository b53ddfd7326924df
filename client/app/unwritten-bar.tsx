import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { onUnwritten } from '../lib/unwritten.ts';
import { Button } from '../ui/button.tsx';
import './update-bar.css';

/** Says that an edit could not be made, that the words are kept, and what to do. */
export function UnwrittenBar() {
  const [failed, setFailed] = createSignal<{ inside: Element | undefined }>();
  // Nothing outside an open dialog can be pressed or heard, so the bar goes into the topmost one.
  const tell = () => setFailed({ inside: [...document.querySelectorAll('dialog[open]')].at(-1) });
  onMount(() => onCleanup(onUnwritten(tell)));
  const bar = () => (
    <div class="update" role="alert">
      <div class="update__bar">
        <p>
          <b>That could not be added just now.</b> Your words are still where you typed them. Try once more;
          if it happens again, copy them and reload this page.
        </p>
        <Button onClick={() => location.reload()}>Reload now</Button>
        <Button kind="quiet" onClick={() => setFailed(undefined)}>
          All right
        </Button>
      </div>
    </div>
  );
  return (
    <Show when={failed()} keyed>
      {({ inside }) => (inside ? <Portal mount={inside}>{bar()}</Portal> : bar())}
    </Show>
  );
}
