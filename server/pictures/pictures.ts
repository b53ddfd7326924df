/**
 * Pictures of maps, drawn by a program of its own (`draw.ts`), one after the other.
 * @module
 */
import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Clock } from '../clock.ts';
import { makeGate } from '../gate.ts';
import { guarded, type OnError, type Report } from '../on-error.ts';
import type { PictureRequest } from './messages.ts';

export type Pictures = {
  /** The picture as a file. @throws {PictureError} when it could not be drawn */
  draw(request: PictureRequest): Promise<Uint8Array>;
};
export class PictureError extends Error {
  override name = 'PictureError';
}

/** A county of a thousand takes two seconds on a small computer. */
const PATIENCE_MS = 30_000;
const MEMORY_MB = 512;
/** Each that waits holds a whole map. */
const MOST_WAITING = 10;

/**
 * @param onError hears of what goes wrong with a program that was given up or has answered already
 * @param program what draws: it is sent a request, answers with bytes, and ends
 */
export function makePictures(
  clock: Pick<Clock, 'after'>,
  onError: OnError,
  program: URL = new URL('./draw.ts', import.meta.url),
): Pictures {
  const oneAtATime = makeGate(1);
  const report: Report = (error, stage) => onError(error, { stage });
  const draw = (request: PictureRequest) =>
    new Promise<Uint8Array>((resolve, reject) => {
      let stopWaiting = () => {};
      let answered = false;
      const fail = (why: string, cause?: unknown) => {
        stopWaiting();
        // Whoever asked has an answer by now: only the log is left to hear of it.
        if (answered && cause) report(cause, 'picture');
        answered = true;
        reject(new PictureError(why, { cause }));
      };
      try {
        const child = fork(program, {
          serialization: 'advanced',
          execArgv: [`--max-old-space-size=${MEMORY_MB}`],
          stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        });
        // Before anything else: an error that nobody listens for ends the server.
        child.on('error', (error) => fail(error.message, error));
        let said = '';
        child.stderr
          ?.setEncoding('utf8')
          .on('data', (words: string) => (said = (said + words).slice(-2_000)))
          .on('error', (error) => fail(error.message, error));
        stopWaiting = clock.after(PATIENCE_MS, () => child.kill('SIGKILL'));
        // Not at its exit: what it has sent may still be on its way then.
        child.once('close', (code, signal) =>
          fail(`It ended with ${signal ?? code} and no picture. ${said}`),
        );
        child.once('message', (bytes) => {
          stopWaiting();
          answered = true;
          resolve(bytes as Uint8Array);
        });
        child.send(request, (error) => error && fail(error.message, error));
        // The relay comes first. The picture can do without: the program may have ended by now.
        const { pid } = child;
        if (pid !== undefined)
          guarded(report, 'picture', () => setPriority(pid, constants.priority.PRIORITY_LOW));
      } catch (error) {
        fail('The program could not be started.', error);
      }
    });
  let waiting = 0;
  return {
    async draw(request) {
      if (waiting >= MOST_WAITING) throw new PictureError('Too many are waiting.');
      waiting += 1;
      try {
        return await oneAtATime(() => draw(request));
      } finally {
        waiting -= 1;
      }
    },
  };
}
