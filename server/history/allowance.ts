/**
 * How often a workshop gets a restore point because much is deleted at once. SPEC [H6].
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';

const DAY_MS = 24 * 60 * 60_000;

/** @returns `takes`, which says whether it is time for one more, and counts it */
export function makeAllowance(clock: Pick<Clock, 'now'>): { takes(workshopId: string): boolean } {
  const taken = new Map<string, number[]>();
  return {
    takes(workshopId) {
      const now = clock.now();
      const today = (taken.get(workshopId) ?? []).filter((at) => now - at < DAY_MS);
      const last = today.at(-1) ?? -Infinity;
      if (now - last < LIMITS.largeRestoreEveryMs || today.length >= LIMITS.largeRestoresPerDay) return false;
      taken.set(workshopId, [...today, now]);
      return true;
    },
  };
}
