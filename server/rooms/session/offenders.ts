/**
 * People whose updates broke a document half-way, again and again. Once is a bug in their browser, and each time costs
 * everybody in the room a pause. SPEC [R6].
 * @module
 */
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';

export type Offenders = { note(personId: string): void; barred(personId: string): boolean };

/** Remembers at most as many people as there are throttled addresses; the oldest is forgotten first. */
export function makeOffenders({ now }: Pick<Clock, 'now'>): Offenders {
  const times = new Map<string, number[]>();
  const recent = (personId: string) =>
    (times.get(personId) ?? []).filter((at) => now() - at < LIMITS.tornForgottenMs);
  return {
    note(personId) {
      const list = [...recent(personId), now()];
      times.delete(personId);
      times.set(personId, list);
      const [oldest] = times.keys();
      if (times.size > LIMITS.throttledAddresses && oldest !== undefined) times.delete(oldest);
    },
    barred: (personId) => recent(personId).length >= LIMITS.tornUpdates,
  };
}
