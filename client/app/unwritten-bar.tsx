import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { onUnwritten } from '../lib/unwritten.ts';
import { Button } from '../ui/button.tsx';
import './update-bar.css';

/** Says that an edit could not be made, that the words are kept, and what to do. */
export function UnwrittenBar() {
  const [failed, setFailed] = createSignal(false);
  onMount(() => onCleanup(onUnwritten(() => setFailed(true))));
  return (
    <div class="update" role="alert">
      <Show when={failed()}>
        <div class="update__bar">
          <p>
            <b>That could not be added just now.</b> Your words are still where you typed them. Try once more;
            if it happens again, copy them and reload this page.
          </p>
          <Button onClick={() => location.reload()}>Reload now</Button>
          <Button kind="quiet" onClick={() => setFailed(false)}>
            All right
          </Button>
        </div>
      </Show>
    </div>
  );
}
