import type { JSX } from 'solid-js';
import { Button } from './button.tsx';
import { Message } from './message.tsx';

/** Says that a part of the app could not be fetched. Nothing anybody wrote depends on it. */
export function CouldNotFetch(props: { trouble: string; onRetry: () => void; children?: JSX.Element }) {
  return (
    <Message
      title={props.trouble}
      acts={
        <>
          <Button kind="ink" onClick={() => props.onRetry()}>
            Try again
          </Button>
          {props.children}
        </>
      }
    >
      Nothing is lost. Check the wireless or mobile data, then try again.
    </Message>
  );
}
