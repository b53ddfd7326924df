/**
 * Counts one connection's document frames and knows how far they are durable. SPEC [P1] [P2].
 * @module
 */
export type Ledger = {
  /** Numbers the next document frame, from 1. */
  open(): number;
  /** Frame n is durable, or was refused. Returns the new n of `saved(n)` when the unbroken run grew. */
  settle(n: number): number | undefined;
  /** The n of the last `saved(n)`; 0 before the first. */
  readonly saved: number;
  /** Whether frames are still waiting for the disk. */
  readonly owes: boolean;
};

/** A ledger for a new connection. Frames may settle in any order. */
export function makeLedger(): Ledger {
  let opened = 0;
  let saved = 0;
  const early = new Set<number>();
  return {
    open: () => (opened += 1),
    settle(n) {
      early.add(n);
      const before = saved;
      while (early.delete(saved + 1)) saved += 1;
      return saved > before ? saved : undefined;
    },
    get saved() {
      return saved;
    },
    get owes() {
      return saved < opened;
    },
  };
}
