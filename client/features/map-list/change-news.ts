import { createEffect, on, onCleanup } from 'solid-js';
import { counted, listOf } from '../../lib/words.ts';
import type { MapSession } from '../../sync/map/map-session.ts';
import { useAnnounce } from '../../ui/live-region.tsx';

/** What others do is said together, not one by one (DESIGN-LANGUAGE, announcements). */
const GATHER_MS = 10_000;

type Counts = { organisations: number; ties: number; networks: number };

/** `3 more organisations and 1 tie fewer`; nothing when nothing came or went. */
export function newsWords(before: Counts, now: Counts): string {
  const parts = (['organisations', 'ties', 'networks'] as const).flatMap((part) => {
    const more = now[part] - before[part];
    if (more === 0) return [];
    const words = counted(Math.abs(more), part.slice(0, -1));
    return [more > 0 ? `${words} more` : `${words} fewer`];
  });
  return parts.length > 0 ? `On the map: ${listOf(parts)}.` : '';
}

/** Tells screen readers, every ten seconds at most, how much has come and gone. Must run under a Solid owner. */
export function createChangeNews(session: MapSession): void {
  const announce = useAnnounce();
  const count = (): Counts => {
    const { organisations, ties, networks } = session.drawn();
    return { organisations: organisations.size, ties: ties.length, networks: networks.length };
  };
  let told = count();
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      session.drawn,
      () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          const words = newsWords(told, count());
          told = count();
          if (words) announce(words);
        }, GATHER_MS);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
}
