/**
 * The databases of documents on this device, without what is in them being understood: y-indexeddb keeps each document's
 * updates as rows of one store.
 * @module
 */
import { planPath, privatePath } from '../../shared/protocol/rooms.ts';
import { within } from '../lib/within.ts';
import type { Owner } from './own.ts';

const STORE = 'updates';
const nameOf = (path: string) => `exchange/${path}`;

/** Returns the names of the databases of a workshop; `undefined` where the browser does not tell. */
async function databasesOf(workshop: string): Promise<string[] | undefined> {
  const all = await within(HELD_UP_MS, Promise.resolve(indexedDB.databases?.())).catch(() => undefined);
  return all?.flatMap(({ name }) => (name?.startsWith(nameOf(`${workshop}/`)) ? [name] : []));
}

/** Returns the people who have sat at a table of this workshop in this browser; `undefined` when it does not tell. */
export async function writersHere(workshop: string): Promise<string[] | undefined> {
  const start = nameOf(privatePath(workshop, ''));
  const names = await databasesOf(workshop);
  return names?.flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
}

/** The rows of somebody's private writing, and a way to clear exactly those that were read. */
export type Rows = { updates: Uint8Array[]; clear(): Promise<void> };

/** Reads the rows of somebody's private writing. Empty when there are none; rejects when the browser does not answer. */
export async function readRows({ workshop, person }: Owner): Promise<Rows> {
  const none: Rows = { updates: [], clear: () => Promise.resolve() };
  const db = await open(nameOf(privatePath(workshop, person)));
  if (!db) return none;
  const store = db.transaction(STORE).objectStore(STORE);
  const [updates, keys] = await within(
    HELD_UP_MS,
    Promise.all([done(store.getAll()), done(store.getAllKeys())]),
  );
  db.close();
  const last = keys.at(-1);
  if (last === undefined) return none;
  return {
    updates: updates as Uint8Array[],
    clear: async () => {
      const again = await open(nameOf(privatePath(workshop, person)));
      if (!again) return;
      await done(
        again.transaction(STORE, 'readwrite').objectStore(STORE).delete(IDBKeyRange.upperBound(last)),
      );
      again.close();
    },
  };
}

/**
 * Deletes the databases of a workshop: the shared documents, and one person's private writing. That of other people, who
 * have closed theirs, stays. Resolves when it is done, or once a tab that has not noticed has held it up for long enough:
 * the browser then deletes them when that tab closes.
 */
export async function deleteDatabases({ workshop, person }: Owner): Promise<void> {
  const start = nameOf(privatePath(workshop, ''));
  const own = nameOf(privatePath(workshop, person));
  const names = (await databasesOf(workshop)) ?? [own, nameOf(planPath(workshop))];
  const chosen = names.filter((name) => name === own || !name.startsWith(start));
  const deleted = chosen.map((name) => done(indexedDB.deleteDatabase(name)).catch(() => undefined));
  await within(HELD_UP_MS, Promise.all(deleted)).catch(() => {});
}

/** For so long a browser is waited for. */
const HELD_UP_MS = 3_000;

/**
 * Opens a database that is there already; `undefined` when it is not, or has nothing in it. Rejects when the browser does
 * not answer: what nobody could look for is not to be taken for nothing.
 */
async function open(name: string): Promise<IDBDatabase | undefined> {
  const db = await within(HELD_UP_MS, openNow(name));
  if (!db || db.objectStoreNames.contains(STORE)) return db;
  db.close();
  return undefined;
}

async function openNow(name: string): Promise<IDBDatabase | undefined> {
  try {
    const request = indexedDB.open(name);
    // A database that is made by looking for it must not stay: y-indexeddb would find it without its stores.
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    return await done(request);
  } catch {
    // Not there, or IndexedDB is refused: there is nothing to read.
    return undefined;
  }
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused.')));
  });
