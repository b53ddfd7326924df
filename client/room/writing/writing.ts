import { onCleanup } from 'solid-js';
import { useTable } from '../../sync/table-context.ts';

/** After this long without a key, somebody no longer counts as writing. */
const IDLE_MS = 4_000;

/** Tells the others that one is writing in `place` (a response's id, or a card's for its composer). */
export function createWriting(place: () => string): { touch(): void; stop(): void } {
  const { session, speaker, scribing } = useTable();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    session.presence.tell({ writing: undefined, writingAs: undefined });
  };
  onCleanup(stop);
  return {
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(stop, IDLE_MS);
      session.presence.tell({ writing: place(), writingAs: scribing() ? speaker().name : undefined });
    },
    stop,
  };
}
