import type { Hull } from '../picture.ts';
import type { Outlines } from './outlines.ts';

/** An outline that takes no longer than this is worked out in every frame. In milliseconds. */
const QUICK_MS = 3;
/** A slower outline is kept for this many times as long as it took. */
const PATIENCE = 8;

/**
 * Outlines of networks whose members somebody drags. They are worked out in every frame where that is quick; where it is not, the
 * last outline stays for a while, so that the drag itself does not stutter.
 * @param now the time in milliseconds
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
