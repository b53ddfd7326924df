/**
 * Slows down guessing. Only failures count, because a hall of 200 people is one address. SPEC [J7].
 *
 * An address has a budget of failures that grows back. With none left it is still listened to, slowly: right
 * answers get in, and a guesser gets two tries a second, which is 3 years for the codes there are.
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';

export type Throttle = {
  /** Whether to look at an attempt at all: 0, or how many seconds to wait before the next. */
  waitFor(address: string): number;
  /** Counts a failure. Returns 0, or how many seconds to wait when the budget is spent. */
  failed(address: string): number;
};

type Failures = { spent: number; at: number; listened: number };

export function makeThrottle({ now }: Pick<Clock, 'now'>): Throttle {
  // In order of the last failure: the oldest is the one to forget when there are too many.
  const records = new Map<string, Failures>();

  const read = (address: string): Failures => {
    const record = records.get(address);
    if (!record) return { spent: 0, at: now(), listened: -Infinity };
    const forgiven = Math.floor((now() - record.at) / LIMITS.failedAttemptMs);
    record.spent = Math.max(0, record.spent - forgiven);
    record.at += forgiven * LIMITS.failedAttemptMs;
    return record;
  };

  return {
    waitFor(address) {
      const record = read(address);
      if (record.spent < LIMITS.failedAttempts) return 0;
      const wait = record.listened + LIMITS.slowLaneMs - now();
      if (wait > 0) return Math.ceil(wait / 1000);
      record.listened = now();
      return 0;
    },
    failed(address) {
      const record = read(address);
      record.spent = Math.min(LIMITS.failedAttempts, record.spent + 1);
      records.delete(address);
      records.set(address, record);
      const [oldest] = records.keys();
      if (records.size > LIMITS.throttledAddresses && oldest !== undefined) records.delete(oldest);
      return record.spent < LIMITS.failedAttempts ? 0 : Math.ceil(LIMITS.failedAttemptMs / 1000);
    },
  };
}
