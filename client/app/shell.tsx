import { createMemo, ErrorBoundary, Suspense } from 'solid-js';
import { type RouteSectionProps, useLocation } from '@solidjs/router';
import { createFocusOnHeading } from '../lib/page/focus.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { Stumble } from './stumble.tsx';
import { UpdateBar } from './update-bar.tsx';

/** What surrounds every page: the skip link, the voice for screen readers, and a floor under every error. */
export function Shell(props: RouteSectionProps) {
  const location = useLocation();
  // A fragment leads to its own target, not to the top of its page.
  createFocusOnHeading(createMemo<string>((before) => (location.hash ? before : location.pathname), ''));
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
