/**
 * Makes files of maps in a separate program (`draw.ts`), one after the other, each workshop in its turn.
 * @module
 */
import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Clock } from '../clock.ts';
import { CrowdedError, makeFairGate } from '../fair-gate.ts';
import { guarded, type OnError, type Report } from '../on-error.ts';
import type { MapFileRequest } from './messages.ts';

export type Pictures = {
  /**
   * Makes a file and returns its bytes.
   * @throws {PictureError} when it could not be made
   */
  make(workshopId: string, request: MapFileRequest): Promise<Uint8Array>;
};
export class PictureError extends Error {
  override name = 'PictureError';
}

/** How long a file may take. A county of a thousand takes two seconds on a small computer. */
const PATIENCE_MS = 5_000;
const MEMORY_MB = 512;
/** How many requests may wait, because each holds a whole map in memory: of a hall where many press the button at once. */
const WAITING = { ofOneKey: 10, inAll: 60 };

/**
 * Makes the drawing service.
 * @param onError hears of failures of a program that was given up or that has answered already
 * @param program the program that draws: it is sent a request, answers with bytes, and exits
 */
export function makePictures(
  clock: Pick<Clock, 'after'>,
  onError: OnError,
  program: URL = new URL('./draw.ts', import.meta.url),
): Pictures {
  const gate = makeFairGate(1, WAITING);
  const report: Report = (error, stage) => onError(error, { stage });
  const run = (request: MapFileRequest) =>
    new Promise<Uint8Array>((resolve, reject) => {
      let stopWaiting = () => {};
      let answered = false;
      const fail = (why: string, cause?: unknown) => {
        stopWaiting();
        // The request has been answered by now, so only the log can still be told.
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
        // This comes before anything else, because an error event without a listener ends the server.
        child.on('error', (error) => fail(error.message, error));
        let said = '';
        child.stderr
          ?.setEncoding('utf8')
          .on('data', (words: string) => (said = (said + words).slice(-2_000)))
          .on('error', (error) => fail(error.message, error));
        stopWaiting = clock.after(PATIENCE_MS, () => child.kill('SIGKILL'));
        // `close` and not `exit`: at its exit, what it has sent may still be on its way.
        child.once('close', (code, signal) =>
          fail(`It ended with ${signal ?? code} and no picture. ${said}`),
        );
        child.once('message', (bytes) => {
          stopWaiting();
          answered = true;
          resolve(bytes as Uint8Array);
        });
        child.send(request, (error) => error && fail(error.message, error));
        // The relay comes first, so the program gets a low priority. A failure does not matter: the program may have
        // ended by now.
        const { pid } = child;
        if (pid !== undefined)
          guarded(report, 'picture', () => setPriority(pid, constants.priority.PRIORITY_LOW));
      } catch (error) {
        fail('The program could not be started.', error);
      }
    });
  return {
    make: (workshopId, request) =>
      gate(workshopId, () => run(request)).catch((error: unknown) => {
        throw error instanceof CrowdedError ? new PictureError(error.message, { cause: error }) : error;
      }),
  };
}
