/**
 * Organisations that are somewhere else all at once, by a layout, an undo or somebody else's hand, glide there: the eye
 * can follow, and knows the map again.
 * @module
 */
import type { Dot, Picture } from '../../../../../shared/activities/map/drawing/picture.ts';

const GLIDE_MS = 420;

export type Glide = {
  /** From where a picture's organisations are drawn to where the next one has them. */
  begin(from: Picture, to: Picture, lifted: ReadonlySet<string>): void;
  /** Moves on; whether something is still on its way. */
  advance(now: number): boolean;
  /** True once, after the last step. */
  ended(): boolean;
};

export function makeGlide(): Glide {
  let moving: { dot: Dot; from: [number, number]; to: [number, number] }[] = [];
  let since: number | undefined;
  let justEnded = false;
  return {
    begin(from, to, lifted) {
      moving = [];
      since = undefined;
      for (const dot of to.dots.values()) {
        const was = from.dots.get(dot.id);
        if (!was || lifted.has(dot.id) || (was.x === dot.x && was.y === dot.y)) continue;
        moving.push({ dot, from: [was.x, was.y], to: [dot.x, dot.y] });
        [dot.x, dot.y] = [was.x, was.y];
      }
    },
    advance(now) {
      if (moving.length === 0) return false;
      since ??= now;
      const part = Math.min(1, (now - since) / GLIDE_MS);
      const eased = 1 - (1 - part) ** 3;
      for (const { dot, from, to } of moving) {
        dot.x = from[0] + (to[0] - from[0]) * eased;
        dot.y = from[1] + (to[1] - from[1]) * eased;
      }
      if (part < 1) return true;
      moving = [];
      justEnded = true;
      return true;
    },
    ended() {
      const was = justEnded;
      justEnded = false;
      return was;
    },
  };
}
