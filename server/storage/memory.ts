/**
 * Storage in memory, for tests and for trying things out. Durable means: until it is closed.
 * @module
 */
import { storageOn } from './calls.ts';
import { IN_MEMORY, open } from './engines/sqlite.ts';
import { groupCommit } from './group-commit.ts';
import type { Storage } from './storage.ts';

/** Nothing to wait for: every batch leaves before the next event is looked at. */
const AT_ONCE = {
  now: () => 0,
  after(_ms: number, fn: () => void) {
    queueMicrotask(fn);
    return () => {};
  },
};

/** A storage that forgets everything when it is closed. */
export function memoryStorage(): Storage {
  const engine = open(IN_MEMORY);
  return storageOn({ run: groupCommit(engine), close: engine.close }, { clock: AT_ONCE, gatherMs: 0 });
}
