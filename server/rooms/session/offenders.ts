/**
 * People whose update broke a document half-way: a bug in their browser, or on purpose. Each time costs everybody in the room
 * a pause, so what they send next is tried elsewhere first. Nobody is shut out. SPEC [R6].
 * @module
 */
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';

export type Offenders = { note(personId: string): void; suspected(personId: string): boolean };

/** Remembers at most as many people as there are throttled addresses; the oldest is forgotten first. */
export function makeOffenders({ now }: Pick<Clock, 'now'>): Offenders {
  const last = new Map<string, number>();
  return {
    note(personId) {
      last.delete(personId);
      last.set(personId, now());
      const [oldest] = last.keys();
      if (last.size > LIMITS.throttledAddresses && oldest !== undefined) last.delete(oldest);
    },
    suspected: (personId) => now() - (last.get(personId) ?? -Infinity) < LIMITS.tornForgottenMs,
  };
}
