import type { Hull } from '../picture.ts';
import type { Outlines } from './outlines.ts';

/** What may be worked out in every frame. */
const QUICK_MS = 3;
/** A slow one waits so many times as long as it takes. */
const PATIENCE = 8;

/**
 * Outlines of networks whose members are in somebody's hand: worked out in every frame where that is quick, and as often
 * as a slow computer can where it is not. @param now milliseconds
 */
export function makeMovingOutlines(outlines: Outlines, now: () => number): Outlines {
  const known = new WeakMap<Hull, { k: number; until: number; rings: ReturnType<Outlines> }>();
  return (hull, dots, at) => {
    const began = now();
    const last = known.get(hull);
    if (last && last.k === at.k && began < last.until) return last.rings;
    const rings = outlines(hull, dots, at);
    const took = now() - began;
    known.set(hull, { k: at.k, until: took > QUICK_MS ? began + took * PATIENCE : 0, rings });
    return rings;
  };
}
