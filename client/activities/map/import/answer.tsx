import { Match, Show, Switch } from 'solid-js';
import { Button } from '../../../ui/button.tsx';
import { focusOn } from '../../../lib/page/focus.ts';
import { Message } from '../../../ui/message.tsx';
import { Columns } from './columns.tsx';
import { Outcome } from './outcome.tsx';
import type { Reader } from './reading/reader.ts';
import type { ReadResult } from './reading/reader-messages.ts';

type Is<K extends ReadResult['is']> = Extract<ReadResult, { is: K }>;

/** Shows what the reader says: how far it is, what went wrong, or what will happen. */
export function Answer(props: { reader: Reader; onDone: () => void }) {
  const as = <K extends ReadResult['is']>(is: K) => {
    const answer = props.reader.answer();
    return answer?.is === is ? (answer as Is<K>) : undefined;
  };
  return (
    <>
      {/* Only for files: a bar at every keystroke would flicker. */}
      <Show when={props.reader.busy()}>
        {(busy) => (
          <label class="mapin__progress">
            Reading…
            <progress value={busy().part} />
          </label>
        )}
      </Show>
      <Switch>
        <Match when={as('failed')}>
          {(failed) => (
            <Message
              title={failed().title}
              acts={
                props.reader.tryAgain() && (
                  <Button
                    kind="quiet"
                    waiting={props.reader.waiting()}
                    onClick={(event) => {
                      // The button disappears with its message.
                      const dialog = event.currentTarget.closest('dialog');
                      if (dialog) focusOn(dialog);
                      props.reader.tryAgain()?.();
                    }}
                  >
                    Try again
                  </Button>
                )
              }
            >
              {failed().words}
            </Message>
          )}
        </Match>
        <Match when={as('reading')}>
          {(read) => (
            <>
              <Columns
                tables={read().tables}
                onChange={(choice) => props.reader.ask({ ask: 'column', ...choice })}
                onSeparator={(choice) => props.reader.ask({ ask: 'separator', ...choice })}
              />
              <Outcome
                reading={read().reading}
                waiting={props.reader.waiting()}
                files={read().tables.map(({ file }) => file)}
                onDone={() => props.onDone()}
              />
            </>
          )}
        </Match>
      </Switch>
    </>
  );
}
