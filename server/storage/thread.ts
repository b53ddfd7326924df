/**
 * The thread's own end of a storage in a thread (`in-thread.ts`): opens the engine, then answers one batch after the other.
 * @module
 */
import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Call, Reply } from './calls.ts';
import { type EngineName, ENGINES } from './engines/engines.ts';
import { groupCommit } from './group-commit.ts';
import type { Engine } from './sql.ts';

export type Orders = { engine: EngineName; where: string };
/** The first message from the thread; each one after that answers one to it. */
export type Opened = { opened: true } | { opened: false; message: string };
export type Batch = readonly Call[] | 'close';
export type Answer = readonly Reply[] | 'closed';

function listen(port: NonNullable<typeof parentPort>, engine: Engine): void {
  const run = groupCommit(engine);
  const answer = async (batch: Batch): Promise<Answer> => {
    if (batch !== 'close') return run(batch);
    await engine.close();
    return 'closed';
  };
  port.on('message', (batch: Batch) => void answer(batch).then((answered) => port.postMessage(answered, [])));
}

if (parentPort) {
  const { engine: name, where } = workerData as Orders;
  try {
    const { open } = await ENGINES[name]();
    listen(parentPort, await open(where));
    parentPort.postMessage({ opened: true } satisfies Opened, []);
    // As in `main.ts`; each thread has its own.
    flushCompileCache();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parentPort.postMessage({ opened: false, message } satisfies Opened, []);
  }
}
