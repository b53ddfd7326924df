import { type JSX, lazy, Show, Suspense } from 'solid-js';

/** Fetched when first opened: most people never open them. Show them in a `FetchedDialog`. */
export const LeaveDialog = lazy(() => import('./leave-dialog.tsx'));
export const SharedDialog = lazy(() => import('./shared-dialog.tsx'));

/** Shows a dialog that is fetched when it is first opened. Its page stays on the screen meanwhile. */
export const FetchedDialog = (props: { open: boolean; children: JSX.Element }) => (
  <Suspense>
    <Show when={props.open}>{props.children}</Show>
  </Suspense>
);
