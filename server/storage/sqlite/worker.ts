/**
 * The storage worker: one connection, one transaction at a time. Whatever was asked while a commit ran goes into
 * the next transaction together (group commit), and every answer leaves after that commit.
 * @module
 */
import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { StorageError, type StorageErrorCode } from '../storage.ts';
import { sqliteDocuments } from './documents.ts';
import type { Call, Opened, Operations, Reply } from './messages.ts';
import { openDatabase } from './open.ts';
import { sqliteRegistry } from './registry.ts';

const failure = (id: number, error: unknown): Reply => {
  const foreignKey = error instanceof Error && /FOREIGN KEY/.test(error.message);
  const code: StorageErrorCode =
    error instanceof StorageError ? error.code : foreignKey ? 'unknown-workshop' : 'unavailable';
  return { id, ok: false, code, message: error instanceof Error ? error.message : String(error) };
};

function runBatch(db: DatabaseSync, operations: Operations, calls: Call[]): Reply[] {
  try {
    db.exec('BEGIN IMMEDIATE');
    const replies = calls.map((call) => runCall(db, operations, call));
    db.exec('COMMIT');
    return replies;
  } catch (error) {
    // Disk full, a failed fsync: nothing of the batch is durable, so nothing of it is answered as done.
    if (db.isTransaction) db.exec('ROLLBACK');
    return calls.map(({ id }) => failure(id, error));
  }
}

/** A savepoint each: one caller's mistake must not undo its neighbours' writes. */
function runCall(db: DatabaseSync, operations: Operations, { id, operation, args }: Call): Reply {
  db.exec('SAVEPOINT call');
  try {
    const run = operations[operation as keyof Operations] as (...args: unknown[]) => unknown;
    const value = run(...args);
    db.exec('RELEASE call');
    return { id, ok: true, value };
  } catch (error) {
    // A full disk ends the whole transaction by itself; then the batch fails as one.
    if (!db.isTransaction) throw error;
    db.exec('ROLLBACK TO call; RELEASE call');
    return failure(id, error);
  }
}

/** Deleted bytes stay in the write-ahead log until it is folded back and cut off. */
function forget(db: DatabaseSync): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function listen(port: NonNullable<typeof parentPort>, db: DatabaseSync): void {
  const operations: Operations = { ...sqliteRegistry(db), ...sqliteDocuments(db) };
  let queue: Call[] = [];
  const drain = () => {
    const calls = queue.filter(({ operation }) => operation !== 'close');
    const close = queue.find(({ operation }) => operation === 'close');
    queue = [];
    const replies = calls.length > 0 ? runBatch(db, operations, calls) : [];
    if (calls.some(({ operation }) => operation === 'deleteWorkshop')) forget(db);
    if (close) {
      db.close();
      replies.push({ id: close.id, ok: true, value: undefined });
    }
    port.postMessage(replies);
    if (close) port.close();
  };
  port.on('message', (calls: Call[]) => {
    // Everything already on the port is delivered before the immediate runs: that is the group.
    if (queue.length === 0) setImmediate(drain);
    queue.push(...calls);
  });
}

if (parentPort) {
  try {
    const db = openDatabase((workerData as { dataDir: string }).dataDir);
    parentPort.postMessage({ opened: true } satisfies Opened, []);
    listen(parentPort, db);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parentPort.postMessage({ opened: false, message } satisfies Opened, []);
  }
}
