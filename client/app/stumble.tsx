import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { TaskPage } from './page.tsx';

/**
 * Whether a page could not be fetched, as opposed to having broken. Both need their own words, because the remedy
 * differs.
 */
function isFetchFailure(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}

/** Shown in place of a page that failed: it says what is kept and offers the way on. */
export function Stumble(props: { error: unknown }) {
  const title = () =>
    isFetchFailure(props.error) ? 'This page could not be fetched.' : 'This page stopped working.';
  const detail = () =>
    isFetchFailure(props.error)
      ? 'Nothing you wrote is lost. The link may be down: try again when it is back.'
      : 'What you wrote at a table is kept on this device. Reloading brings it back.';
  return (
    <TaskPage title={title()}>
      <div class="stack">
        <h1 class="page-title">{title()}</h1>
        <Message
          title={detail()}
          acts={
            <Button kind="ink" onClick={() => location.reload()}>
              Reload this page
            </Button>
          }
        >
          {props.error instanceof Error ? <p class="hint">{props.error.message}</p> : undefined}
        </Message>
      </div>
    </TaskPage>
  );
}
