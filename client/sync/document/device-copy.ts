/**
 * A document's copy on this device, in IndexedDB.
 * @module
 */
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';

export type DeviceCopy = {
  /** Resolves once the kept copy is in the document, or could not be read. */
  loaded: Promise<void>;
  /** Resolves once everything written so far is in the database. */
  settled(): Promise<void>;
  /**
   * Replaces everything that was kept with the document's present state, so that deleted words are gone from this
   * device too.
   */
  forgetPast(): Promise<void>;
  /** Keeps bytes beside the document under a name. Where the browser refuses, they are not kept. */
  keepBeside(name: string, bytes: Uint8Array): Promise<void>;
  /** What was kept beside the document under a name. Never rejects. */
  keptBeside(name: string): Promise<Uint8Array | undefined>;
  /** Deletes the copy. */
  clear(): Promise<void>;
};

/**
 * Keeps a copy of a document from now on, until the document is destroyed. Browsers may refuse IndexedDB (private
 * windows, full disks). The page must then say so, not pretend.
 * @param room the document's path, `<workshop>/<document>`
 * @param onLost called when something could not be kept
 */
export function keepOnDevice(room: string, doc: Y.Doc, onLost: () => void): DeviceCopy {
  const persistence = new IndexeddbPersistence(`exchange/${room}`, doc);
  // A private part: `whenSynced` never settles when the database cannot be opened. Hence the exact version in package.json.
  const opened = (persistence as unknown as { _db: Promise<IDBDatabase> })._db;
  const loaded = new Promise<void>((resolve) => {
    void persistence.whenSynced.then(() => resolve());
    opened.then(
      // Errors of single writes bubble up to the database.
      (db) => db.addEventListener('abort', onLost),
      () => {
        onLost();
        resolve();
      },
    );
  });
  const settled = async () => {
    const db = await opened;
    await new Promise<void>((resolve, reject) => {
      // Transactions on one store take turns, so this one ends after every write that was asked for before it.
      const turn = db.transaction('updates', 'readwrite');
      turn.addEventListener('complete', () => resolve());
      turn.addEventListener('abort', () => reject(turn.error ?? new Error('The device kept nothing.')));
    });
  };
  return {
    loaded,
    settled,
    forgetPast: async () => {
      await storeState(persistence, true);
      await settled();
    },
    keepBeside: async (name, bytes) => {
      await persistence.set(name, bytes as unknown as ArrayBuffer).catch(() => {});
    },
    keptBeside: async (name) => {
      const kept: unknown = await persistence.get(name).catch(() => undefined);
      return kept instanceof Uint8Array ? kept : undefined;
    },
    clear: () => persistence.clearData(),
  };
}
