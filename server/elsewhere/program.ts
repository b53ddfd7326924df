/**
 * The program's own end: takes one request, answers it and exits.
 * @module
 */
import type { Said } from './messages.ts';

/**
 * Answers the one request that this program is started for. A failure ends the program, and whoever asked reads it from
 * its standard error.
 * @param work gets the request, and a function that says how far it is
 */
export function answerWith<Request, Answer, Progress = never>(
  work: (request: Request, say: (progress: Progress) => void) => Promise<Answer>,
): void {
  const send = (said: Said<Answer, Progress>, sent = () => {}) => process.send?.(said, sent);
  process.once('message', (request) => {
    void work(request as Request, (progress) => void send({ progress })).then((answer) =>
      send({ answer }, () => process.exit(0)),
    );
  });
  // The server that asked is gone.
  process.once('disconnect', () => process.exit(1));
}
