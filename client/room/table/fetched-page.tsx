import { type Component, type JSX, Show } from 'solid-js';
import type { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import { buttonClass } from '../../ui/button.tsx';
import { CouldNotFetch } from '../../ui/fetched/could-not-fetch.tsx';
import { useFrame } from '../frame/context.ts';

type Page = Component<{ value: string }>;

type Fetched = ReturnType<typeof createFetched<{ default: Page }>>;

/** Shows a page once it has been fetched; until then that it is on its way, or why it could not be fetched. */
export function FetchedPage(props: {
  page: Fetched;
  title: string;
  /** The words while the page is being fetched. */
  opening: string;
  /** The words when the page could not be fetched. */
  trouble: string;
  children: (page: Page) => JSX.Element;
}) {
  const { home } = useFrame();
  // eslint-disable-next-line solid/reactivity -- the pair stays the same; what it says changes
  const [page, { refetch }] = props.page;
  return (
    <Show
      when={settled(page)}
      fallback={
        <main class="opening" id="main">
          <h1 class="page-title">{props.title}</h1>
          <Show when={page.state === 'errored'} fallback={<p role="status">{props.opening}</p>}>
            <CouldNotFetch trouble={props.trouble} onRetry={() => void refetch()}>
              <a class={buttonClass({})} href={home()}>
                Go to the table
              </a>
            </CouldNotFetch>
          </Show>
        </main>
      }
    >
      {(fetched) => props.children(fetched().default)}
    </Show>
  );
}
