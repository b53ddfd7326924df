/**
 * Lets attempts through one at a time, at a steady pace, each sender in turn: whoever sends many at once waits longest.
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';

/** Whoever sends, as an object: a connection. Somebody who guesses has few of them, a hall of phones has many. */
export type Sender = object;

export type SlowLane = {
  /** Resolves `true` when it is this sender's turn, and `false` at once when too many wait. */
  turn(sender: Sender): Promise<boolean>;
};

export function makeSlowLane({ after }: Pick<Clock, 'after'>): SlowLane {
  /** Those who wait, by sender; the sender whose turn comes next is the first. */
  const waiting = new Map<Sender, ((turn: true) => void)[]>();
  let total = 0;
  let paused = false;

  const next = () => {
    paused = false;
    const [first] = waiting;
    if (!first) return;
    const [sender, queue] = first;
    waiting.delete(sender);
    const go = queue.shift();
    if (queue.length > 0) waiting.set(sender, queue);
    total -= 1;
    pause();
    go?.(true);
  };
  const pause = () => {
    paused = true;
    after(LIMITS.slowLaneMs, next);
  };
  return {
    async turn(sender) {
      if (!paused) {
        pause();
        return true;
      }
      if (total >= LIMITS.slowLaneLength) return false;
      total += 1;
      return new Promise<true>((resolve) => {
        const queue = waiting.get(sender);
        if (queue) queue.push(resolve);
        else waiting.set(sender, [resolve]);
      });
    },
  };
}
