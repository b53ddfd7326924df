/**
 * At most so many at once; the others wait their turn, first come first served.
 * @module
 */
export type Gate = <T>(run: () => Promise<T>) => Promise<T>;

export function makeGate(places: number): Gate {
  let free = places;
  const queue: (() => void)[] = [];
  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await run();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
