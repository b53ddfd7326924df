/**
 * A clock that only moves when it is told to.
 * @module
 */
import type { Clock } from '../../server/clock.ts';

export type ManualClock = Clock & {
  /** Moves time on, running what falls due in order. */
  advance(ms: number): void;
};

export function manualClock(start = 1_700_000_000_000): ManualClock {
  let now = start;
  const due = new Set<{ at: number; fn: () => void }>();
  return {
    now: () => now,
    after(ms, fn) {
      const timer = { at: now + ms, fn };
      due.add(timer);
      return () => due.delete(timer);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        due.delete(next);
        now = Math.max(now, next.at);
        next.fn();
      }
      now = end;
    },
  };
}
