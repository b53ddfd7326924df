import { Show } from 'solid-js';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

/**
 * Shown when a newer version of this app has written the document: this page must not overwrite what it does not
 * understand.
 */
export function OutdatedStrip() {
  const { session } = useTable();
  return (
    <Show when={session.outdated()}>
      <Message
        kind="notice"
        title="A newer version is ready: reload to go on writing."
        acts={<Button onClick={() => location.reload()}>Reload now</Button>}
      >
        Until then you can read. Everything you wrote is kept.
      </Message>
    </Show>
  );
}
