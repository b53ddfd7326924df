import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { isNewerThere } from '../../lib/page/newer.ts';
import { Button } from '../button.tsx';
import { Message } from '../message.tsx';

/**
 * Says that a part of the app could not be fetched, and what helps: another try or, where the part is gone with an older
 * version, a reload. Nothing anybody wrote depends on it.
 */
export function CouldNotFetch(props: { trouble: string; onRetry: () => void; children?: JSX.Element }) {
  const [newer, setNewer] = createSignal(false);
  onMount(() => void isNewerThere().then(setNewer));
  return (
    <Message
      title={newer() ? 'A newer version is here, and this page is the older one.' : props.trouble}
      acts={
        <>
          <Show
            when={newer()}
            fallback={
              <Button kind="ink" onClick={() => props.onRetry()}>
                Try again
              </Button>
            }
          >
            <Button kind="ink" onClick={() => location.reload()}>
              Reload this page
            </Button>
          </Show>
          {props.children}
        </>
      }
    >
      {newer()
        ? 'Reload to go on. Everything you wrote stays, and so does what you have typed and not added yet.'
        : 'Nothing is lost. Check the wireless or mobile data, then try again.'}
    </Message>
  );
}
