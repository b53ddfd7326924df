/**
 * The default storage: one SQLite file in the data folder, used by one worker thread. This is the main thread's end.
 * @module
 */
import { Worker } from 'node:worker_threads';
import { type Clock, systemClock } from '../../clock.ts';
import { type Storage, StorageError } from '../storage.ts';
import type { Call, Opened, Operation, Operations, Reply } from './messages.ts';

/** Commits of edits are at least this far apart: a receipt may be this late, and nobody sees it. */
const GATHER_MS = 60;

type Waiting = { resolve(value: unknown): void; reject(error: StorageError): void };

/**
 * Opens the data folder, creating it where needed.
 * @param onLost called once if the worker dies: every write from then on is rejected as `unavailable`
 * @throws {StorageError} `unavailable` when the folder cannot be used, or another server is using it
 */
export async function sqliteStorage(
  dataDir: string,
  onLost: () => void = () => {},
  clock: Clock = systemClock,
): Promise<Storage> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { dataDir } });
  const waiting = new Map<number, Waiting>();
  let outbox: Call[] = [];
  let lastId = 0;
  let lastPost = -Infinity;
  let next: { at: number; cancel(): void } | undefined;
  let lost: StorageError | undefined;

  const call = (operation: Operation | 'close', args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (lost) return reject(lost);
      const id = (lastId += 1);
      waiting.set(id, { resolve, reject });
      outbox.push({ id, operation, args });
      // A quiet server writes at once, a busy one gathers: a commit costs the same for one edit and for fifty.
      postIn(operation === 'append' ? lastPost + GATHER_MS - clock.now() : 0);
    });
  const postIn = (ms: number) => {
    const at = clock.now() + Math.max(0, ms);
    if (next && next.at <= at) return;
    next?.cancel();
    next = { at, cancel: clock.after(ms, post) };
  };
  const post = () => {
    next = undefined;
    lastPost = clock.now();
    worker.postMessage(outbox, []);
    outbox = [];
  };
  const ask = <K extends Operation>(operation: K, ...args: Parameters<Operations[K]>) =>
    call(operation, args) as Promise<ReturnType<Operations[K]>>;

  await opened(worker);
  worker.on('message', (replies: Reply[]) => {
    for (const reply of replies) {
      const promise = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.ok) promise?.resolve(reply.value);
      else promise?.reject(new StorageError(reply.code, reply.message));
    }
  });
  const lose = () => {
    if (lost) return;
    lost = new StorageError('unavailable', 'The storage has stopped.');
    for (const { reject } of waiting.values()) reject(lost);
    onLost();
  };
  worker.on('error', lose);
  worker.on('exit', lose);

  return {
    registry: {
      addWorkshop: (workshop) => ask('addWorkshop', workshop),
      workshop: (id) => ask('workshop', id),
      workshopByCode: (code) => ask('workshopByCode', code),
      setFacilitatorHash: (id, hash) => ask('setFacilitatorHash', id, hash),
      setStageHash: (id, hash) => ask('setStageHash', id, hash),
      changeTables: (id, change) => ask('changeTables', id, change),
      deleteWorkshop: (id) => ask('deleteWorkshop', id),
      addPerson: (person, hash) => ask('addPerson', person, hash),
      personByRejoin: (id, hash) => ask('personByRejoin', id, hash),
      addGrant: (id, hash) => ask('addGrant', id, hash),
      personByGrant: (id, hash) => ask('personByGrant', id, hash),
      person: (id, personId) => ask('person', id, personId),
      seat: (id, personId, tableId) => ask('seat', id, personId, tableId),
      removePerson: (id, personId) => ask('removePerson', id, personId),
      removeKind: (id, kind, except) => ask('removeKind', id, kind, except),
    },
    documents: {
      load: (workshopId, document) => ask('load', workshopId, document),
      // A copy: cloning a view of a pooled buffer would send the whole pool across.
      append: (workshopId, document, update) => ask('append', workshopId, document, new Uint8Array(update)),
      compact: (workshopId, document) => ask('compact', workshopId, document),
    },
    ballots: {
      put: (id, ballot, caps) => ask('putBallot', id, ballot, caps),
      remove: (id, ballot) => ask('removeBallot', id, ballot),
      ofSubject: (id, kind, subject) => ask('ballotsOfSubject', id, kind, subject),
      ofKind: (id, kind) => ask('ballotsOfKind', id, kind),
      by: (id, personId) => ask('ballotsBy', id, personId),
    },
    sealed: {
      // A copy, as for `append`.
      put: (id, personId, bytes, expected) => ask('putSealed', id, personId, new Uint8Array(bytes), expected),
      get: (id, personId) => ask('sealedOf', id, personId),
    },
    history: {
      documents: (id) => ask('documentNames', id),
      remember: (id, document) => ask('remember', id, document),
      addPoint: (id, point, states, most) => ask('addPoint', id, point, states, most),
      points: (id) => ask('points', id),
      state: (id, point, document) => ask('state', id, point, document),
    },
    ready: async () => void (await ask('workshop', '')),
    close: async () => {
      if (lost) return;
      const closed = call('close', []);
      lost = new StorageError('unavailable', 'The storage is closed.');
      await closed;
      await worker.terminate();
    },
  };
}

function opened(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (message: string) => reject(new StorageError('unavailable', message));
    worker.once('error', (error: Error) => fail(error.message));
    worker.once('message', (answer: Opened) => {
      if (answer.opened) return resolve();
      const busy = /locked|busy/i.test(answer.message);
      fail(busy ? 'Another server is using this data folder.' : answer.message);
    });
  });
}
