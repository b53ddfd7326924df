/**
 * Browser storage that may fail: private windows, full disks and strict settings all make it throw. Everything kept
 * here is a convenience, so a failure is silent and never an error on the screen.
 * @module
 */

/** Reads a JSON value; `undefined` when there is none, or when it no longer parses. */
export function readJson(storage: () => Storage, key: string): unknown {
  try {
    const text = storage().getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes a JSON value. Returns whether it was kept. */
export function writeJson(storage: () => Storage, key: string, value: unknown): boolean {
  try {
    storage().setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a value. */
export function removeKey(storage: () => Storage, key: string): void {
  try {
    storage().removeItem(key);
  } catch {
    // Where storage fails, nothing was kept, so there is nothing to forget.
  }
}

/** Lists the names of everything that is kept. */
export function keysOf(storage: () => Storage): string[] {
  try {
    return Object.keys(storage());
  } catch {
    return [];
  }
}
