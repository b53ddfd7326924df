/**
 * Sealed copies in memory.
 * @module
 */
import { type SealedCopy, type SealedShelf, StorageError } from './storage.ts';

/** @param isIn whether somebody is in a workshop */
export function memorySealed(isIn: (workshopId: string, personId: string) => boolean): {
  shelf: SealedShelf;
  /** Drops what is somebody's. */
  forget(personId: string): void;
} {
  const copies = new Map<string, SealedCopy>();
  return {
    shelf: {
      async put(workshopId, personId, bytes, expected) {
        if (!isIn(workshopId, personId))
          throw new StorageError('unknown-workshop', 'There is no such person.');
        const version = copies.get(personId)?.version;
        if (expected !== undefined && expected !== (version ?? 'none')) return undefined;
        const next = (version ?? 0) + 1;
        copies.set(personId, { version: next, bytes: new Uint8Array(bytes) });
        return next;
      },
      get: async (workshopId, personId) =>
        isIn(workshopId, personId) ? structuredClone(copies.get(personId)) : undefined,
    },
    forget: (personId) => void copies.delete(personId),
  };
}
