/**
 * A socket that never throws at the room. SPEC [R11].
 * @module
 */
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';
import { guarded, type Report } from '../../on-error.ts';
import type { Socket } from './socket.ts';

/**
 * Reports what a socket throws. Once something could not be sent, nothing more is: a receipt that follows a lost refusal
 * would call words saved that are not. Such a connection is closed, alone, and may come back.
 */
export function steadySocket(socket: Socket, report: Report, clock: Clock): Socket {
  let broken = false;
  const attempt = (run: () => unknown) => void guarded(report, 'socket', run);
  const close: Socket['close'] = (code, reason) => {
    const closing = guarded(report, 'socket', () => {
      socket.close(code, reason);
      return true;
    });
    // Whoever is to be sent away must not stay because of it.
    if (!closing) attempt(() => socket.terminate());
  };
  const giveUp = () => {
    broken = true;
    close(CLOSE.failed, 'This connection failed at the server; please reconnect.');
    // Whatever keeps it from sending may keep it from closing too.
    attempt(() => clock.after(LIMITS.drainMs, () => attempt(() => socket.terminate())));
  };
  return {
    get bufferedBytes() {
      return guarded(report, 'socket', () => socket.bufferedBytes) ?? 0;
    },
    send(frames) {
      if (broken) return;
      const sent = guarded(report, 'socket', () => {
        socket.send(frames);
        return true;
      });
      if (!sent) giveUp();
    },
    pause: () => attempt(() => socket.pause()),
    resume: () => attempt(() => socket.resume()),
    ping: () => attempt(() => socket.ping()),
    close,
    terminate: () => attempt(() => socket.terminate()),
  };
}
