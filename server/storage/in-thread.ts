/**
 * A storage whose engine runs in a thread of its own, so that a commit never holds up the relay.
 * @module
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Clock, systemClock } from '../clock.ts';
import { type Carrier, storageOn } from './calls.ts';
import type { EngineName } from './engines/engines.ts';
import { type Storage, StorageError } from './storage.ts';
import type { Answer, Batch, Opened, Orders } from './thread.ts';

/** A receipt may be this much later, and nobody sees it. */
const GATHER_MS = 60;

/**
 * Opens what an engine keeps in a place, for SQLite a folder; creates it where needed.
 * @param onLost called once if the thread dies: everything from then on is rejected as `unavailable`
 * @throws {StorageError} `unavailable` when it cannot be used, or another server is using it
 */
export async function storageInThread(
  engine: EngineName,
  where: string,
  onLost: () => void = () => {},
  clock: Clock = systemClock,
): Promise<Storage> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { engine, where } satisfies Orders,
  });
  await opened(worker);

  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  let state: 'open' | 'closed' | 'lost' = 'open';
  worker.on('message', (answer: Answer) => waiting?.resolve(answer));
  const lose = () => {
    if (state !== 'open') return;
    state = 'lost';
    waiting?.reject(new Error('The thread has died.'));
    onLost();
  };
  worker.on('error', lose);
  worker.on('exit', lose);
  const tell = (batch: Batch) =>
    new Promise<Answer>((resolve, reject) => {
      if (state !== 'open') return reject(new Error('The thread is gone.'));
      waiting = { resolve, reject };
      worker.postMessage(batch, []);
    });

  const carrier: Carrier = {
    run: async (calls) => (await tell(calls)) as Exclude<Answer, 'closed'>,
    async close() {
      if (state === 'lost') return;
      await tell('close');
      state = 'closed';
      await worker.terminate();
    },
  };
  return storageOn(carrier, { clock, gatherMs: GATHER_MS });
}

async function opened(worker: Worker): Promise<void> {
  const answered = (await once(worker, 'message').catch((error: Error) => [
    { opened: false, message: error.message },
  ])) as [Opened];
  const [answer] = answered;
  if (!answer.opened) throw new StorageError('unavailable', answer.message);
}
