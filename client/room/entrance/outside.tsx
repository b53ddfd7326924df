import { addressOf } from '../../../shared/protocol/addresses.ts';
import { type JSX, Match, Switch } from 'solid-js';
import type { Trouble } from '../../app/api.ts';
import { TaskPage } from '../../app/page.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

/** Shown to somebody who cannot be let in yet: what happened, and the ways in. */
export function Outside(props: { trouble: Trouble; onRetry: () => void; children?: JSX.Element }) {
  const title = () => {
    if (props.trouble.code === 'not-signed-in') return 'You are not at a table yet';
    return props.trouble.title.replace(/[.]$/, '');
  };
  return (
    <TaskPage title={title()}>
      <div class="stack">
        <h1 class="page-title">{title()}</h1>
        <Switch
          fallback={
            <Message
              title={props.trouble.detail}
              acts={
                <a class={buttonClass({})} href="/">
                  Go to the front page
                </a>
              }
            />
          }
        >
          <Match when={props.trouble.code === 'not-signed-in'}>
            <p class="lead">This workshop is open to people who have joined it on this device.</p>
            <p>
              <a class={buttonClass({ kind: 'ink', big: true, wide: true })} href={addressOf.join('')}>
                Join with the code
              </a>
            </p>
            <p>
              Been here before, on another device? Join with the code too: there you can use your own way back
              in.
            </p>
          </Match>
          <Match when={props.trouble.code === 'unreachable' || props.trouble.code === 'internal'}>
            <Message
              title="This device has not kept this workshop yet, so it needs the link to open it."
              acts={
                <Button kind="ink" onClick={() => props.onRetry()}>
                  Try again
                </Button>
              }
            >
              Check the wireless or mobile data. Nothing anybody wrote is affected.
            </Message>
          </Match>
        </Switch>
        {props.children}
      </div>
    </TaskPage>
  );
}
