/**
 * Seeded randomness: a failing seed is a test case.
 * @module
 */
export type Dice = {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  bytes(n: number): Uint8Array<ArrayBuffer>;
};

/** mulberry32 */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, bytes: (n) => Uint8Array.from({ length: n }, () => below(256)) };
}
