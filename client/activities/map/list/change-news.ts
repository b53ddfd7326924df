import { createEffect, on, onCleanup } from 'solid-js';
import type { MapSession } from '../live/map-session.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { type Counts, newsWords, plus } from './news-words.ts';

/** How long changes are gathered before they are announced together (DESIGN-LANGUAGE, announcements). */
const GATHER_MS = 10_000;
const NOTHING: Counts = { organisations: 0, ties: 0, networks: 0 };
const OWN = ['stack-item-added', 'stack-item-updated', 'stack-item-popped'] as const;

/**
 * Tells screen readers, at most every ten seconds, how much others have drawn and taken away. One's own edits are announced where they
 * are made. Must run under a Solid owner.
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
        // If the undo manager has not claimed this change by the end of the turn, it was made by somebody else.
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
  // The undo manager hears of one's own edits only, right after the map has changed.
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
