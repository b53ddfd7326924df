/**
 * Many small things, few sends: the first after a quiet while leaves at once, the rest once per tick. SPEC [R3] [A4].
 * @module
 */
import type { Clock } from '../clock.ts';

export type Coalescer<T> = {
  /** @throws when the clock does; the item leaves with the next send all the same */
  add(item: T): void;
  /** Sends now what waits, if anything does. */
  flush(): void;
  /** Whether something waits for the next send. */
  readonly waiting: boolean;
  stop(): void;
};

/**
 * @param tickMs how far apart sends are; asked anew for each, since a fuller room takes longer to tell
 * @param send gets everything that gathered, in order; never an empty list
 */
export function makeCoalescer<T>(
  clock: Clock,
  tickMs: () => number,
  send: (items: T[]) => void,
): Coalescer<T> {
  let items: T[] = [];
  let lastSent = -Infinity;
  let cancel: (() => void) | undefined;
  const flush = () => {
    cancel?.();
    cancel = undefined;
    if (items.length === 0) return;
    const batch = items;
    items = [];
    send(batch);
    // Counted from the end of sending, so that a machine that sends slowly also rests longer.
    lastSent = clock.now();
  };
  return {
    add(item) {
      items.push(item);
      const wait = lastSent + tickMs() - clock.now();
      if (wait <= 0) flush();
      else cancel ??= clock.after(wait, flush);
    },
    flush,
    get waiting() {
      return items.length > 0;
    },
    stop() {
      cancel?.();
      items = [];
    },
  };
}
