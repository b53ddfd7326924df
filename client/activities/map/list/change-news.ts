import { createEffect, on, onCleanup } from 'solid-js';
import type { MapSession } from '../live/map-session.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { type Counts, newsWords, plus } from './news-words.ts';

/** What others do is said together, not one by one (DESIGN-LANGUAGE, announcements). */
const GATHER_MS = 10_000;
const NOTHING: Counts = { organisations: 0, ties: 0, networks: 0 };
const OWN = ['stack-item-added', 'stack-item-updated', 'stack-item-popped'] as const;

/**
 * Tells screen readers, every ten seconds at most, how much others have drawn and taken away; one's own edits say so
 * themselves. Must run under a Solid owner.
 */
export function createChangeNews(session: MapSession): void {
  const announce = useAnnounce();
  const { manager } = session.undo;
  const count = (): Counts => {
    const { organisations, ties, networks } = session.drawn();
    return { organisations: organisations.size, ties: ties.length, networks: networks.length };
  };
  let told = count();
  let seen = told;
  let latest = NOTHING;
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      session.drawn,
      () => {
        const now = count();
        latest = plus(now, seen, -1);
        seen = now;
        // An edit that is not one's own is nobody's once this turn is over.
        queueMicrotask(() => (latest = NOTHING));
        timer ??= setTimeout(() => {
          timer = undefined;
          const words = newsWords(told, seen);
          told = seen;
          if (words) announce(words);
        }, GATHER_MS);
      },
      { defer: true },
    ),
  );
  // The undo manager hears of one's own edits, right after the map did.
  const own = () => {
    told = plus(told, latest);
    latest = NOTHING;
  };
  for (const event of OWN) manager.on(event, own);
  onCleanup(() => {
    clearTimeout(timer);
    for (const event of OWN) manager.off(event, own);
  });
}
