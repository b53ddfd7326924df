import { type JSX, Show, Suspense } from 'solid-js';

/** Shows a dialog that is fetched when it is first opened. Its page stays on the screen meanwhile. */
export const FetchedDialog = (props: { open: boolean; children: JSX.Element }) => (
  <Suspense>
    <Show when={props.open}>{props.children}</Show>
  </Suspense>
);
