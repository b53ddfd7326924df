import { createMemo, ErrorBoundary, Suspense } from 'solid-js';
import { type RouteSectionProps, useLocation } from '@solidjs/router';
import { createFocusOnHeading } from '../lib/page/focus.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { Stumble } from './stumble.tsx';
import { UnwrittenBar } from './unwritten-bar.tsx';
import { UpdateBar } from './update-bar.tsx';

/**
 * The shell round every page: the skip link, the live region for screen readers, and the last catch for every error.
 */
export function Shell(props: RouteSectionProps) {
  const location = useLocation();
  // A link with a fragment leads to its own target, not to the top of the page.
  createFocusOnHeading(createMemo<string>((before) => (location.hash ? before : location.pathname), ''));
  return (
    <LiveRegion>
      <SkipLink />
      <ErrorBoundary fallback={(error: unknown) => <Stumble error={error} />}>
        <Suspense>{props.children}</Suspense>
      </ErrorBoundary>
      <UnwrittenBar />
      <UpdateBar />
    </LiveRegion>
  );
}
