/**
 * How fast one connection is listened to. Nothing is thrown away: who is too fast is read more slowly. SPEC [L5].
 * @module
 */
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';

export type Meter = {
  /** Counts a frame. @returns 0, or for how many milliseconds nothing more should be read */
  spend(bytes: number): number;
  /** Counts so many frames. @returns the same */
  charge(frames: number): number;
};

/** A budget that grows back. A frame costs one, and one more for each `frameUnitBytes` of it. */
export function makeMeter({ now }: Pick<Clock, 'now'>): Meter {
  let budget: number = LIMITS.frameBurst;
  let at = now();
  const charge = (frames: number) => {
    const time = now();
    budget = Math.min(LIMITS.frameBurst, budget + ((time - at) * LIMITS.framesPerSecond) / 1000);
    at = time;
    budget -= frames;
    return budget >= 0 ? 0 : Math.ceil((-budget * 1000) / LIMITS.framesPerSecond);
  };
  return { spend: (bytes) => charge(1 + bytes / LIMITS.frameUnitBytes), charge };
}
