/**
 * Time as an argument: tests hold the clock, the product uses the machine's.
 * @module
 */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Calls `fn` once, `ms` milliseconds from now; for less than one millisecond, at the end of this turn of the event loop.
   * Returns a function that cancels the call.
   */
  after(ms: number, fn: () => void): () => void;
};

/** The machine's clock. Its timers never keep a process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, fn) {
    if (ms < 1) {
      // setTimeout would wait a whole millisecond; setImmediate runs as soon as every socket with data has been read.
      // It is never unref'd: a loop with nothing else to do would sleep until the next event, and only then run it.
      const soon = setImmediate(fn);
      return () => clearImmediate(soon);
    }
    const timer = setTimeout(fn, ms).unref();
    return () => clearTimeout(timer);
  },
};

/** Calls `fn` every `ms` until the returned function is called, whether `fn` throws or not. */
export function repeat(clock: Clock, ms: number, fn: () => void): () => void {
  let stop = () => {};
  const again = () => {
    stop = clock.after(ms, () => {
      // Armed first: a call that throws must not be the last one.
      again();
      fn();
    });
  };
  again();
  return () => stop();
}
