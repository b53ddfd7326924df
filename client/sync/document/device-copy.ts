/**
 * A document's copy on this device, in IndexedDB.
 * @module
 */
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';
import { within } from '../../lib/within.ts';

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

/** A database that has not answered for so long may never: the page then lives from the server. */
const ANSWER_WITHIN_MS = 3_000;

/**
 * Keeps a copy of a document from now on, until the document is destroyed. Browsers may refuse IndexedDB (private
 * windows, full disks), or never answer. The page must then say so, not pretend, and open all the same.
 * @param room the document's path, `<workshop>/<document>`
 * @param onKept called with `false` when something could not be kept, or when the database does not answer; called with
 * `true` when it answers after all, for then it holds everything
 */
export function keepOnDevice(room: string, doc: Y.Doc, onKept: (kept: boolean) => void): DeviceCopy {
  const persistence = new IndexeddbPersistence(`exchange/${room}`, doc);
  // A private part: `whenSynced` never settles when the database cannot be opened. Hence the exact version in package.json.
  const opened = (persistence as unknown as { _db: Promise<IDBDatabase> })._db;
  const read = opened.then((db) => {
    // Errors of single writes bubble up to the database.
    db.addEventListener('abort', () => onKept(false));
    return persistence.whenSynced;
  });
  const answered = <T>(what: Promise<T>) => within(ANSWER_WITHIN_MS, what);
  const loaded = answered(read).then(
    () => {},
    () => {
      onKept(false);
      read.then(() => onKept(true)).catch(() => {});
    },
  );
  const settled = async () => {
    const db = await answered(opened);
    await new Promise<void>((resolve, reject) => {
      // Transactions on one store take turns, so this one ends after every write that was asked for before it.
      const last = db.transaction('updates', 'readwrite');
      last.addEventListener('complete', () => resolve());
      last.addEventListener('abort', () => reject(last.error ?? new Error('The device kept nothing.')));
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
      const kept: unknown = await answered(persistence.get(name)).catch(() => undefined);
      return kept instanceof Uint8Array ? kept : undefined;
    },
    // What does not answer now is deleted as soon as it does.
    clear: () => answered(persistence.clearData()).catch(() => {}),
  };
}
