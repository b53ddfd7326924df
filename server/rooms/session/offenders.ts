/**
 * People whose update broke a document half-way: a bug in their browser, or on purpose. Each time costs everybody in the room
 * a pause, so what they send next is tried elsewhere first. Nobody is shut out. SPEC [R6].
 * @module
 */
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';
import { keepNewest } from '../../newest.ts';

export type Offenders = { note(personId: string): void; suspected(personId: string): boolean };

/** Remembers at most as many people as there are throttled addresses; the oldest is forgotten first. */
export function makeOffenders({ now }: Pick<Clock, 'now'>): Offenders {
  const last = new Map<string, number>();
  return {
    note(personId) {
      keepNewest(last, personId, now(), LIMITS.throttledAddresses);
    },
    suspected: (personId) => now() - (last.get(personId) ?? -Infinity) < LIMITS.tornForgottenMs,
  };
}
