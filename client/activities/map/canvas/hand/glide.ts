/**
 * Lets organisations glide to their new places when a layout, an undo or another person has moved them, so that the eye can follow
 * and people recognise the map.
 * @module
 */
import type { Dot, Picture } from '../../../../../shared/activities/map/drawing/picture.ts';

const GLIDE_MS = 420;

export type Glide = {
  /** Begins to move the organisations of `to` from where `from` draws them. Lifted ones do not glide. */
  begin(from: Picture, to: Picture, lifted: ReadonlySet<string>): void;
  /** Moves organisations on to a time in milliseconds. @returns whether something has moved */
  advance(now: number): boolean;
  /** Returns `true` once after the last step. */
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
