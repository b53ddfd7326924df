import { createSignal, onMount, Show } from 'solid-js';
import { Button } from '../ui/button.tsx';
import { keepForOffline } from './update.ts';
import './update-bar.css';

/** Says that a newer version is ready, and lets the person choose when to switch. */
export function UpdateBar() {
  const [use, setUse] = createSignal<() => void>();
  onMount(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const reload = () => location.reload();
    const onWaiting = (switchOver: () => void) => setUse(() => switchOver);
    // The browser may forbid service workers (a private window, plain http on a school network). Everything else still
    // works.
    keepForOffline({ container: navigator.serviceWorker, onWaiting, reload }).catch(() => {});
  });
  return (
    <div class="update" role="status">
      <Show when={use()}>
        {(switchOver) => (
          <div class="update__bar">
            <p>
              <b>A newer version is ready.</b> Reload when it suits you. Everything you wrote stays.
            </p>
            <Button onClick={() => switchOver()()}>Reload now</Button>
            <Button kind="quiet" onClick={() => setUse(undefined)}>
              Later
            </Button>
          </div>
        )}
      </Show>
    </div>
  );
}
