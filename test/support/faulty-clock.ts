/**
 * A clock on which a test can have timers fail, the way a fault in what leaves later would show.
 * @module
 */
import { type Clock, systemClock } from '../../server/clock.ts';

export type FaultyClock = Clock & {
  /** From now on timers of up to so many milliseconds cannot be set; 0 has all of them work again. */
  failUpTo(ms: number): void;
  /** Moves the time on by which the server reckons. */
  advance(ms: number): void;
};

/** Time stands still until it is moved on, so that what waits for the next tick really waits. Timers run by themselves. */
export function faultyClock(): FaultyClock {
  let now = Date.now();
  let failing = 0;
  return {
    now: () => now,
    after(ms, fn) {
      if (ms > 0 && ms <= failing) throw new Error('Unmistakable');
      return systemClock.after(ms, fn);
    },
    failUpTo: (ms) => void (failing = ms),
    advance: (ms) => void (now += ms),
  };
}
