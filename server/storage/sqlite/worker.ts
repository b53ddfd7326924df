/**
 * The storage worker: one connection, one transaction at a time. Whatever was asked while a commit ran goes into
 * the next transaction together (group commit), and every answer leaves after that commit.
 * @module
 */
import { flushCompileCache } from 'node:module';
import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { StorageError, type StorageErrorCode } from '../storage.ts';
import { sqliteBallots } from './ballots.ts';
import { type Heads, sqliteDocuments } from './documents.ts';
import { sqliteHistory } from './history.ts';
import type { Call, Opened, Operations, Reply } from './messages.ts';
import { openDatabase } from './open.ts';
import { sqliteRegistry } from './registry.ts';
import { sqliteSealed } from './sealed.ts';

const failure = (id: number, error: unknown): Reply => {
  const foreignKey = error instanceof Error && /FOREIGN KEY/.test(error.message);
  const code: StorageErrorCode =
    error instanceof StorageError
      ? error.code
      : foreignKey
        ? 'unknown-workshop'
        : isCorrupt(error)
          ? 'damaged'
          : 'unavailable';
  return { id, ok: false, code, message: error instanceof Error ? error.message : String(error) };
};

/** SQLITE_CORRUPT and SQLITE_NOTADB, with whatever detail in the upper bits: trying again will not help. */
const isCorrupt = (error: unknown) =>
  error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) & 0xff);

type Stage = { db: DatabaseSync; operations: Operations; heads: Heads };

/** One transaction for all of them; if one fails, again with a savepoint each, since most batches have no mistake in them. */
function runBatch(stage: Stage, calls: Call[]): Reply[] {
  return attempt(stage, calls, run) ?? attempt(stage, calls, runApart) ?? [];
}

/** Runs the calls and commits. `undefined` when one of them threw: then nothing of the batch has happened. */
function attempt(stage: Stage, calls: Call[], how: typeof run): Reply[] | undefined {
  const { db, heads } = stage;
  let ran = false;
  try {
    db.exec('BEGIN IMMEDIATE');
    const replies = calls.map((call) => how(stage, call));
    ran = true;
    db.exec('COMMIT');
    return replies;
  } catch (error) {
    heads.clear();
    if (db.isTransaction) db.exec('ROLLBACK');
    if (!ran && how === run) return undefined;
    // Disk full, a failed fsync: nothing of the batch is durable, so nothing of it is answered as done.
    return calls.map(({ id }) => failure(id, error));
  }
}

function run({ operations }: Stage, { id, operation, args }: Call): Reply {
  const call = operations[operation as keyof Operations] as (...args: unknown[]) => unknown;
  return { id, ok: true, value: call(...args) };
}

/** A savepoint each: one caller's mistake must not undo its neighbours' writes. */
function runApart(stage: Stage, call: Call): Reply {
  const { db, heads } = stage;
  db.exec('SAVEPOINT call');
  try {
    const reply = run(stage, call);
    db.exec('RELEASE call');
    return reply;
  } catch (error) {
    heads.clear();
    // A full disk ends the whole transaction by itself; then the batch fails as one.
    if (!db.isTransaction) throw error;
    db.exec('ROLLBACK TO call; RELEASE call');
    return failure(call.id, error);
  }
}

/** After these nothing may be left of whom or what they took away. */
const FORGETTING = new Set<Call['operation']>(['deleteWorkshop', 'removePerson', 'removeKind']);

/** Deleted bytes stay in the write-ahead log until it is folded back and cut off. */
function forget(db: DatabaseSync): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function listen(port: NonNullable<typeof parentPort>, db: DatabaseSync): void {
  const heads: Heads = new Map();
  const { lookUp, read, ...documents } = sqliteDocuments(db, heads);
  const operations: Operations = {
    ...sqliteRegistry(db),
    ...documents,
    ...sqliteBallots(db),
    ...sqliteSealed(db),
    ...sqliteHistory(db, { lookUp, read }),
  };
  let queue: Call[] = [];
  const drain = () => {
    const calls = queue.filter(({ operation }) => operation !== 'close');
    const close = queue.find(({ operation }) => operation === 'close');
    queue = [];
    const replies = calls.length > 0 ? runBatch({ db, operations, heads }, calls) : [];
    if (calls.some(({ operation }) => operation === 'deleteWorkshop')) heads.clear();
    if (calls.some(({ operation }) => FORGETTING.has(operation))) forget(db);
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
    // As in `main.ts`; each thread has its own.
    flushCompileCache();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parentPort.postMessage({ opened: false, message } satisfies Opened, []);
  }
}
