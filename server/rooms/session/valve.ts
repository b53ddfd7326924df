/**
 * Several reasons not to read a socket for a while; it is read again when the last of them is gone.
 * @module
 */
import type { Socket } from './socket.ts';

/** `opening`: its document is being loaded. `turn`: what it has sent waits for its turn. `pace`: it sends too fast. */
export type Reason = 'opening' | 'turn' | 'pace';
export type Valve = { shut(reason: Reason): void; open(reason: Reason): void };

export function makeValve(socket: Pick<Socket, 'pause' | 'resume'>): Valve {
  const reasons = new Set<Reason>();
  return {
    shut(reason) {
      if (reasons.size === 0) socket.pause();
      reasons.add(reason);
    },
    open(reason) {
      if (reasons.delete(reason) && reasons.size === 0) socket.resume();
    },
  };
}
