import { createMemo, createResource, Show } from 'solid-js';
import { settled } from '../../lib/settled.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import type { PauseAddress } from './pause-address.ts';

/**
 * Fetches the page for pauses: not on a first visit, where every kilobyte keeps people waiting, but as soon as the room
 * has begun, so that it opens without a link.
 */
export function createPausePage(hasBegun: () => boolean) {
  const wanted = createMemo<boolean>((before) => before || hasBegun(), false);
  return createResource(wanted, () => import('./pause-view.tsx'));
}
export type FetchedPausePage = ReturnType<typeof createPausePage>;

/** The page of one pause, once it is fetched. */
export function PauseGate(props: { step: string; address: PauseAddress; page: FetchedPausePage }) {
  const { session } = useTable();
  // eslint-disable-next-line solid/reactivity -- the pair stays the same; what it says changes
  const [page, { refetch }] = props.page;
  return (
    <Show
      when={settled(page)}
      fallback={
        <main class="opening" id="main">
          <h1 class="page-title">{session.plan.agenda[props.step]?.title ?? 'Pause for thought'}</h1>
          <Show when={page.state === 'errored'} fallback={<p role="status">Opening the pause…</p>}>
            <Message
              title="We could not fetch the page for writing."
              acts={
                <>
                  <Button kind="ink" onClick={() => void refetch()}>
                    Try again
                  </Button>
                  <a class={buttonClass({})} href={props.address.tableHref()}>
                    Go to the table
                  </a>
                </>
              }
            >
              Nothing is lost. Check the wireless or mobile data, then try again.
            </Message>
          </Show>
        </main>
      }
    >
      {(view) => {
        const { PauseView } = view();
        return <PauseView step={props.step} address={props.address} />;
      }}
    </Show>
  );
}
