/**
 * Views: which part of the sheet the window shows, and at which zoom.
 * @module
 */
import type { Point } from '../model/map-view.ts';
import type { View } from './pens/pen.ts';

export const NEAREST = 4;
export const FARTHEST = 0.05;
export type Size = { w: number; h: number };

export const toSheet = (view: View, [x, y]: Point): Point => [(x - view.x) / view.k, (y - view.y) / view.k];

/** The view that shows all of some points with a margin. @param nearest the largest zoom */
export function fit(points: readonly Point[], { w, h }: Size, nearest = 1.15): View {
  if (points.length === 0) return { x: w / 2, y: h / 2, k: 1 };
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, foot] = [Math.min(top, y), Math.max(foot, y)];
  }
  // The margin is for the names of networks, which are wider than high.
  const [across, along] = [Math.min(150, w / 6), Math.min(70, h / 6)];
  const k = Math.min(
    nearest,
    (w - 2 * across) / Math.max(1, right - left),
    (h - 2 * along) / Math.max(1, foot - top),
  );
  const scale = Math.max(FARTHEST, k);
  return { k: scale, x: w / 2 - ((left + right) / 2) * scale, y: h / 2 - ((top + foot) / 2) * scale };
}
