/**
 * When a room's log is folded into a snapshot: in a quiet moment, since folding takes the processor from people who
 * type, or when the log is too long to wait for one. SPEC [P6].
 * @module
 */
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';

export type Folding = {
  /** So many rows more are in the log. */
  grown(rows: number): void;
  stop(): void;
};

/** @param fold folds the log; never rejects */
export function makeFolding(clock: Clock, fold: () => void): Folding {
  let rows = 0;
  let cancel: (() => void) | undefined;
  const now = () => {
    cancel?.();
    cancel = undefined;
    rows = 0;
    fold();
  };
  const watch = () => {
    const seen = rows;
    cancel = clock.after(LIMITS.compactQuietMs, () => {
      cancel = undefined;
      if (rows - seen < LIMITS.compactQuietRows) now();
      else watch();
    });
  };
  return {
    grown(more) {
      rows += more;
      if (rows > LIMITS.compactRowsAtMost) now();
      else if (rows > LIMITS.compactRows && !cancel) watch();
    },
    stop: () => cancel?.(),
  };
}
