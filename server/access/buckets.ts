/**
 * Budgets that grow back: so many at once, and one more every so often. For what anybody may ask for, but not endlessly.
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import { keepNewest } from '../newest.ts';

/** @param burst how many at once @param everyMs how long until there is one more */
export type Budget = { burst: number; everyMs: number };

/**
 * Takes one from the budget of `key`, or another amount. Returns 0, or in how many seconds there will be enough; then nothing
 * was taken.
 */
export type Take = (key: string, amount?: number) => number;

export function makeBuckets({ now }: Pick<Clock, 'now'>, { burst, everyMs }: Budget): Take {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key, amount = 1) => {
    const bucket = buckets.get(key) ?? { left: burst, at: now() };
    const grown = Math.max(0, Math.floor((now() - bucket.at) / everyMs));
    bucket.left = Math.min(burst, bucket.left + grown);
    bucket.at = bucket.left === burst ? now() : bucket.at + grown * everyMs;
    keepNewest(buckets, key, bucket, LIMITS.throttledAddresses);
    if (bucket.left < amount)
      return Math.max(1, Math.ceil((bucket.at + (amount - bucket.left) * everyMs - now()) / 1000));
    bucket.left -= amount;
    return 0;
  };
}
