/**
 * At most so many at once, and each key has its turn: whoever asks a hundred times waits for themselves, nobody for them.
 * @module
 */
export type FairGate<Key = string> = <T>(key: Key, run: () => Promise<T>) => Promise<T>;

/** Too many of one key wait, or too many in all. */
export class CrowdedError extends Error {
  override name = 'CrowdedError';
}

/**
 * @param places how many run at once, over all keys
 * @param mostWaiting how many may wait, of one key and in all
 * @throws {CrowdedError} at once, when there is no place in the queue
 */
export function makeFairGate<Key = string>(
  places: number,
  mostWaiting: { ofOneKey: number; inAll: number },
): FairGate<Key> {
  let free = places;
  let waiting = 0;
  /** The next key in line is the first. */
  const queues = new Map<Key, (() => void)[]>();

  const join = (key: Key): Promise<void> => {
    const queue = queues.get(key) ?? [];
    if (queue.length >= mostWaiting.ofOneKey || waiting >= mostWaiting.inAll)
      throw new CrowdedError('Too many are waiting.');
    waiting += 1;
    queues.set(key, queue);
    return new Promise((resolve) => queue.push(resolve));
  };
  const letNextIn = () => {
    const [next] = queues;
    if (!next) {
      free += 1;
      return;
    }
    const [key, queue] = next;
    const enter = queue.shift();
    waiting -= 1;
    // Behind everybody else.
    queues.delete(key);
    if (queue.length > 0) queues.set(key, queue);
    enter?.();
  };
  return async (key, run) => {
    if (free > 0) free -= 1;
    else await join(key);
    try {
      return await run();
    } finally {
      letNextIn();
    }
  };
}
