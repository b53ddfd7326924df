import { createEffect, ErrorBoundary, on, onCleanup, Suspense } from 'solid-js';
import { type RouteSectionProps, useLocation } from '@solidjs/router';
import { focusWhenPresent } from '../lib/focus.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { Stumble } from './stumble.tsx';
import { UpdateBar } from './update-bar.tsx';

/** What surrounds every page: the skip link, the voice for screen readers, and a floor under every error. */
export function Shell(props: RouteSectionProps) {
  const location = useLocation();
  // A new page begins at its heading, for eyes and for screen readers. The first page is left to the browser, and
  // a fragment leads to its own target.
  createEffect(
    on(
      () => location.pathname,
      () => {
        if (location.hash) return;
        window.scrollTo(0, 0);
        onCleanup(focusWhenPresent('main h1'));
      },
      { defer: true },
    ),
  );
  return (
    <LiveRegion>
      <SkipLink />
      <ErrorBoundary fallback={(error: unknown) => <Stumble error={error} />}>
        <Suspense>{props.children}</Suspense>
      </ErrorBoundary>
      <UpdateBar />
    </LiveRegion>
  );
}
