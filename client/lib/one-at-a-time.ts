/**
 * Work that is asked for again and again and must not overlap with itself.
 * @param work what to do; it looks at the world anew each time
 * @returns `ask` runs the work, or once more behind a run that is under way; it resolves when nothing is under way
 */
export function oneAtATime(work: () => Promise<void>): { ask(): Promise<void>; idle(): Promise<void> } {
  let asked = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    // Never done before `ask` has noted that it runs.
    await undefined;
    try {
      do {
        asked = false;
        await work();
      } while (asked);
    } finally {
      // In the same breath as the last look at `asked`: whoever asks from now on starts anew.
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
