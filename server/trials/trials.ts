/**
 * Tries updates and documents out in threads of their own (`thread.ts`): a few at once, each workshop in its turn, each
 * trial ended when it does not end by itself.
 * @module
 */
import { Worker } from 'node:worker_threads';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import { CrowdedError, makeFairGate } from '../fair-gate.ts';
import { type Outcome, TrialError, type Trials } from '../rooms/trials.ts';
import type { Job } from './messages.ts';

/** Deleting something nested 600,000 levels deep, the most that fits into a frame, takes about half of this. */
const STACK_MB = 256;

const TOO_COSTLY: Outcome = { kind: 'refused', reason: 'too-costly' };

type Asker = { answered(outcome: Outcome): void; died(error?: NodeJS.ErrnoException): void };
type Thread = { readonly alive: boolean; ask(job: Job, asker: Asker): void; end(): void };

/** Starts a thread that answers one job at a time. It does not keep the process alive. */
function startThread(): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { stackSizeMb: STACK_MB, maxOldGenerationSizeMb: LIMITS.trialMemoryMb },
  });
  let asker: Asker | undefined;
  let alive = true;
  const answer = (tell: (asker: Asker) => void) => {
    const waiting = asker;
    asker = undefined;
    if (waiting) tell(waiting);
  };
  worker.on('message', (outcome: Outcome) => answer(({ answered }) => answered(outcome)));
  worker.on('error', (error) => answer(({ died }) => died(error)));
  worker.on('exit', () => {
    alive = false;
    answer(({ died }) => died());
  });
  worker.unref();
  return {
    get alive() {
      return alive;
    },
    ask(job, next) {
      asker = next;
      worker.postMessage(job, []);
    },
    end() {
      asker = undefined;
      void worker.terminate();
    },
  };
}

/** Makes the threads' port. A thread is started when it is first needed, and does not keep the process alive. */
export function makeTrials(clock: Pick<Clock, 'after'>): Trials {
  const gate = makeFairGate(LIMITS.trials, {
    ofOneKey: LIMITS.trialsWaiting,
    inAll: 10 * LIMITS.trialsWaiting,
  });
  const idle: Thread[] = [];
  const run = (job: Job) =>
    new Promise<Outcome>((resolve, reject) => {
      let thread = idle.pop();
      while (thread && !thread.alive) thread = idle.pop();
      const own = thread ?? startThread();
      const stopWaiting = clock.after(LIMITS.trialPatienceMs, () => {
        own.end();
        resolve(TOO_COSTLY);
      });
      own.ask(job, {
        answered(outcome) {
          stopWaiting();
          idle.push(own);
          resolve(outcome);
        },
        died(error) {
          stopWaiting();
          // When its memory was not enough, the bytes are at fault. Anything else is ours.
          if (error?.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(TOO_COSTLY);
          else reject(new TrialError('A trial failed.', { cause: error }));
        },
      });
    });
  const inTurn = (workshopId: string, job: Job) =>
    gate(workshopId, () => run(job)).catch((error: unknown) => {
      if (error instanceof CrowdedError) throw new TrialError('Too many trials wait.', { cause: error });
      throw error;
    });
  return {
    update: (workshopId, document, update, leftOut) =>
      inTurn(workshopId, { kind: 'update', document, update, leftOut }),
    document: (workshopId, snapshot, updates) => inTurn(workshopId, { kind: 'document', snapshot, updates }),
  };
}
