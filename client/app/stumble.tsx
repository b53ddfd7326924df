import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { TaskPage } from './page.tsx';

/** A page that could not be fetched says so differently from one that broke: the remedy differs too. */
function isFetchFailure(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message);
}

/** The floor under every page: whatever went wrong, say what is kept and offer the way on. */
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
