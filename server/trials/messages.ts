/**
 * The messages between the relay and the thread that tries things out.
 * @module
 */
import type { Outcome } from '../rooms/trials.ts';

export type Job =
  | {
      kind: 'update';
      document: readonly Uint8Array[];
      update: Uint8Array;
      leftOut: ReadonlySet<number> | undefined;
    }
  | { kind: 'document'; snapshot: Uint8Array | undefined; updates: readonly Uint8Array[] };
export type Answer = Outcome;
