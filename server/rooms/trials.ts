/**
 * PORT: where updates and documents are tried out before this thread touches them. SPEC [L9] [L12].
 *
 * It MUST end every trial within bounds of time and memory, however hostile the bytes, and MUST give each workshop its turn.
 * @module
 */
import type { RefusalReason } from '../../shared/protocol/frames.ts';
import type { Facts } from '../updates/judge.ts';

export type Outcome =
  /**
   * It may be applied: as these slices, one after the other, each within a few milliseconds. `facts` of an update:
   * `undefined` when it holds nothing new.
   */
  | {
      kind: 'fits';
      slices: readonly Uint8Array[];
      facts: Facts | undefined;
      /** The update without what was to be left out, where something was. */
      rest?: Uint8Array;
    }
  /** It must not be applied. `too-costly` also says that the trial did not end. */
  | { kind: 'refused'; reason: RefusalReason };

export type Trials = {
  /**
   * Tries an update.
   * @param document what it would be applied to, as updates in order
   * @param leftOut client ids whose structs are left out of it
   * @throws {TrialError} when it could not be tried just now
   */
  update(
    workshopId: string,
    document: readonly Uint8Array[],
    update: Uint8Array,
    leftOut?: ReadonlySet<number>,
  ): Promise<Outcome>;
  /**
   * Tries to read a stored document. The slices say what it says, without what is nested too deep to be read.
   * @throws {TrialError} when it could not be tried just now
   */
  document(
    workshopId: string,
    snapshot: Uint8Array | undefined,
    updates: readonly Uint8Array[],
  ): Promise<Outcome>;
};

/** Nothing is known: the thread could not be started, or too many wait. */
export class TrialError extends Error {
  override name = 'TrialError';
}
