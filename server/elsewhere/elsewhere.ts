/**
 * Work that is too much for the relay's thread, done by programs of its own: each request by a process that answers and
 * exits. Of each kind of program one runs at a time, and each workshop has its turn.
 * @module
 */
import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Clock } from '../clock.ts';
import { CrowdedError, type FairGate, makeFairGate } from '../fair-gate.ts';
import { guarded, type OnError, type Report, type Stage } from '../on-error.ts';
import type { Said } from './messages.ts';

/** One kind of work. The types say what it is asked, what it answers, and how it tells how far it is. */
export type Program<Request, Answer, Progress = never> = {
  /** A module that calls `answerWith`. */
  url: URL;
  /** What it does, for the log. */
  stage: Stage;
  /** How long one request may take, its time in the queue left out. */
  patienceMs: number;
  memoryMb: number;
  /** How many requests may wait, because each holds what it is about. */
  waiting: { ofOneKey: number; inAll: number };
  /** Keeps the types, which no field has. */
  readonly types?: (request: Request) => [Answer, Progress];
};

export type Run<Progress> = {
  /** Whose turn it is: a workshop, or a network of somebody who has none yet. */
  for: string;
  /** Hears how far the program is. MUST NOT throw. */
  onProgress?: (progress: Progress) => void;
  /** Stops the program, or keeps it from being started. */
  signal?: AbortSignal;
};

export type Elsewhere = {
  /** @throws {ElsewhereError} when there is no answer */
  run<Request extends object, Answer, Progress>(
    program: Program<Request, Answer, Progress>,
    request: Request,
    how: Run<Progress>,
  ): Promise<Answer>;
};

export class ElsewhereError extends Error {
  override name = 'ElsewhereError';
  /** `crowded`: too many wait. `stopped`: whoever asked did not want it any more. `spent`: it took too long, or too much memory. */
  readonly code: 'failed' | 'crowded' | 'stopped' | 'spent';
  constructor(code: ElsewhereError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** @param onError hears of failures of a program that was given up or that has answered already */
export function makeElsewhere(clock: Pick<Clock, 'after'>, onError: OnError): Elsewhere {
  const gates = new Map<string, FairGate>();
  const gateOf = ({ url, waiting }: Pick<Program<object, unknown>, 'url' | 'waiting'>): FairGate => {
    const gate = gates.get(url.href) ?? makeFairGate(1, waiting);
    gates.set(url.href, gate);
    return gate;
  };
  return {
    run: (program, request, how) =>
      gateOf(program)(how.for, () => runOnce(program, request, how, clock, onError)).catch(
        (error: unknown) => {
          if (error instanceof CrowdedError)
            throw new ElsewhereError('crowded', error.message, { cause: error });
          throw error;
        },
      ),
  };
}

function runOnce<Request extends object, Answer, Progress>(
  { url, stage, patienceMs, memoryMb }: Program<Request, Answer, Progress>,
  request: Request,
  { onProgress, signal }: Run<Progress>,
  clock: Pick<Clock, 'after'>,
  onError: OnError,
): Promise<Answer> {
  const report: Report = (error, where) => onError(error, { stage: where });
  return new Promise<Answer>((resolve, reject) => {
    if (signal?.aborted) return reject(new ElsewhereError('stopped', 'It is not wanted any more.'));
    let stopWaiting = () => {};
    let answered = false;
    let spent = false;
    const fail = (why: string, cause?: unknown) => {
      stopWaiting();
      // The request has been answered by now, so only the log can still be told.
      if (answered && cause) report(cause, stage);
      answered = true;
      reject(new ElsewhereError(signal?.aborted ? 'stopped' : spent ? 'spent' : 'failed', why, { cause }));
    };
    try {
      const child = fork(url, {
        serialization: 'advanced',
        execArgv: [`--max-old-space-size=${memoryMb}`],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      // This comes before anything else, because an error event without a listener ends the server.
      child.on('error', (error) => fail(error.message, error));
      let said = '';
      child.stderr
        ?.setEncoding('utf8')
        .on('data', (words: string) => (said = (said + words).slice(-2_000)))
        .on('error', (error) => fail(error.message, error));
      const kill = () => void child.kill('SIGKILL');
      const cancel = clock.after(patienceMs, () => {
        spent = true;
        kill();
      });
      signal?.addEventListener('abort', kill);
      stopWaiting = () => {
        cancel();
        signal?.removeEventListener('abort', kill);
      };
      // `close` and not `exit`: at its exit, what it has sent may still be on its way.
      child.once('close', (code, killed) => {
        // How Node ends itself when its memory is not enough.
        spent ||= killed === 'SIGABRT' || code === 134;
        fail(`It ended with ${killed ?? code} and no answer. ${said}`);
      });
      child.on('message', (message) => {
        const heard = message as Said<Answer, Progress>;
        if ('progress' in heard) return void (answered || onProgress?.(heard.progress));
        stopWaiting();
        answered = true;
        resolve(heard.answer);
      });
      child.send(request, (error) => error && fail(error.message, error));
      // The relay comes first, so the program gets a lower priority: not the lowest, which gets nothing at all on a machine that is
      // busy with other work. A failure does not matter: the program may have ended by now.
      const { pid } = child;
      if (pid !== undefined)
        guarded(report, stage, () => setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL));
    } catch (error) {
      fail('The program could not be started.', error);
    }
  });
}
