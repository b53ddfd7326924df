/**
 * Runs work that is asked for again and again and must not overlap with itself.
 * @param work what to do; each run must look at the present state anew
 * @returns `ask` runs the work, or once more after the run that is under way; its promise resolves when nothing is
 *   under way
 */
export function oneAtATime(work: () => Promise<void>): { ask(): Promise<void>; idle(): Promise<void> } {
  let asked = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    // The work must not end before `ask` has noted that it runs.
    await undefined;
    try {
      do {
        asked = false;
        await work();
      } while (asked);
    } finally {
      // Cleared in the same turn as the last look at `asked`, so that a later `ask` starts a new run.
      running = undefined;
    }
  };
  return {
    ask() {
      asked = true;
      running ??= run();
      return running;
    },
    idle: async () => running,
  };
}
