/**
 * At most so many at once; the others wait their turn, first come first served.
 * @module
 */
import { makeFairGate } from './fair-gate.ts';

export type Gate = <T>(run: () => Promise<T>) => Promise<T>;

export function makeGate(places: number): Gate {
  const gate = makeFairGate<undefined>(places, { ofOneKey: Infinity, inAll: Infinity });
  return (run) => gate(undefined, run);
}
