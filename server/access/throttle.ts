/**
 * Slows down guessing. Only failures count, because a hall of 200 people is one address. SPEC [J7].
 *
 * An address has a budget of failures that grows back. With none left, what can be guessed is tried in a slow lane, 20 a
 * second, which is 110 days for the join codes there are. What was right from this address before is right at once: whoever
 * guesses in a hall can read that hall's code off the wall, and must keep nobody else out. Keys and tokens are too long to
 * be guessed, so they are always tried at once.
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import { makeSlowLane, type Sender, type SlowLane } from './slow-lane.ts';

export type From = { address: string; sender: Sender };

export type Throttle = {
  /**
   * Waits until a guessable secret may be tried. Resolves `false` when it may not be tried now.
   * @param secret undefined for one too long to be guessed
   */
  mayTry(from: From, secret: string | undefined): Promise<boolean>;
  /** Remembers what was right. */
  right(from: From, secret: string): void;
  /** Counts a failure. Returns whether the budget is spent. */
  failed(from: From): boolean;
};

type Record = { spent: number; at: number; right: Set<string>; lane?: SlowLane };

export function makeThrottle(clock: Pick<Clock, 'now' | 'after'>): Throttle {
  const { now } = clock;
  // In order of the last use: the oldest is the one to forget when there are too many.
  const records = new Map<string, Record>();

  const read = (address: string): Record => {
    const record = records.get(address) ?? { spent: 0, at: now(), right: new Set() };
    const forgiven = Math.floor((now() - record.at) / LIMITS.failedAttemptMs);
    record.spent = Math.max(0, record.spent - forgiven);
    record.at += forgiven * LIMITS.failedAttemptMs;
    return record;
  };
  const keep = (address: string, record: Record) => {
    records.delete(address);
    records.set(address, record);
    const [oldest] = records.keys();
    if (records.size > LIMITS.throttledAddresses && oldest !== undefined) records.delete(oldest);
  };

  return {
    async mayTry({ address, sender }, secret) {
      const record = read(address);
      if (secret === undefined || record.spent < LIMITS.failedAttempts || record.right.has(secret))
        return true;
      return (record.lane ??= makeSlowLane(clock)).turn(sender);
    },
    right({ address }, secret) {
      const record = read(address);
      record.right.delete(secret);
      record.right.add(secret);
      const [oldest] = record.right;
      if (record.right.size > LIMITS.rightCodes && oldest !== undefined) record.right.delete(oldest);
      keep(address, record);
    },
    failed({ address }) {
      const record = read(address);
      record.spent = Math.min(LIMITS.failedAttempts, record.spent + 1);
      keep(address, record);
      return record.spent >= LIMITS.failedAttempts;
    },
  };
}
