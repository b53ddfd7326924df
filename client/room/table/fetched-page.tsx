import { createMemo, createResource, type JSX, Show } from 'solid-js';
import { settled } from '../../lib/settled.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';

/**
 * A page that is fetched when it is first wanted: not on a first visit, where every kilobyte keeps people waiting.
 * Must run under a Solid owner.
 */
export function createFetched<T extends object>(wanted: () => boolean, load: () => Promise<T>) {
  const once = createMemo<boolean>((before) => before || wanted(), false);
  return createResource(once, load);
}
export type Fetched<T extends object> = ReturnType<typeof createFetched<T>>;

/** Shows a page once it is here; meanwhile that it is on its way, or why it is not. */
export function FetchedPage<T extends object>(props: {
  page: Fetched<T>;
  title: string;
  /** While it is on its way. */
  opening: string;
  /** When it could not be fetched. */
  trouble: string;
  tableHref: string;
  children: (page: T) => JSX.Element;
}) {
  // eslint-disable-next-line solid/reactivity -- the pair stays the same; what it says changes
  const [page, { refetch }] = props.page;
  return (
    <Show
      when={settled(page)}
      fallback={
        <main class="opening" id="main">
          <h1 class="page-title">{props.title}</h1>
          <Show when={page.state === 'errored'} fallback={<p role="status">{props.opening}</p>}>
            <Message
              title={props.trouble}
              acts={
                <>
                  <Button kind="ink" onClick={() => void refetch()}>
                    Try again
                  </Button>
                  <a class={buttonClass({})} href={props.tableHref}>
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
      {(view) => props.children(view() as T)}
    </Show>
  );
}
