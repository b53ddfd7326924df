import { createMemo, ErrorBoundary, type JSX, Show, Suspense } from 'solid-js';
import { type RouteSectionProps, useIsRouting, useLocation } from '@solidjs/router';
import { createFocusOnHeading } from '../lib/page/focus.ts';
import { Working } from '../ui/fetched/working.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { Stumble } from './stumble.tsx';
import { UnwrittenBar } from './unwritten-bar.tsx';
import { UpdateBar } from './update-bar.tsx';

/**
 * The shell round every page: the skip link, the live region for screen readers, and the last catch for every error. A page
 * that a press leads to is fetched while the page before it stays, which says so.
 * @param props.opening what is shown until the first page has been fetched
 */
export function Shell(props: RouteSectionProps & { opening: JSX.Element }) {
  const location = useLocation();
  const routing = useIsRouting();
  // A link with a fragment leads to its own target, not to the top of the page.
  createFocusOnHeading(createMemo<string>((before) => (location.hash ? before : location.pathname), ''));
  return (
    <LiveRegion>
      <SkipLink />
      <ErrorBoundary fallback={(error: unknown) => <Stumble error={error} />}>
        <Suspense fallback={props.opening}>{props.children}</Suspense>
      </ErrorBoundary>
      <Show when={routing()}>
        <Working />
      </Show>
      <UnwrittenBar />
      <UpdateBar />
    </LiveRegion>
  );
}
