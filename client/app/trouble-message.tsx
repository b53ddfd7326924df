import { Show } from 'solid-js';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import type { Trouble } from './api.ts';

/** Shows why a request to the server failed. Renders nothing while there is no trouble. */
export function TroubleMessage(props: { trouble: Trouble | undefined; onRetry?: () => void }) {
  return (
    <Show when={props.trouble}>
      {(trouble) => (
        <Message
          title={trouble().title}
          acts={props.onRetry ? <Button onClick={() => props.onRetry?.()}>Try again</Button> : undefined}
        >
          {trouble().detail}
        </Message>
      )}
    </Show>
  );
}
