/**
 * Finds what lies under a pointer or within a lasso.
 * @module
 */
import { polygonContains } from 'd3-polygon';
import { quadtree, type Quadtree } from 'd3-quadtree';
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import { stretchOf } from '../../../../../shared/activities/map/drawing/ties.ts';
import { grownAt, type View } from '../../../../../shared/activities/map/drawing/pens/pen.ts';
import type { Dot, Picture } from '../../../../../shared/activities/map/drawing/picture.ts';

export type Hit = { kind: 'organisation' | 'tie'; id: string };
/** How far beyond its edge a thing is still hit, in window units. A finger needs more than a mouse. */
export const REACH = { mouse: 5, touch: 16 } as const;

/** Makes an index of where organisations stand. It must be made anew when they have moved. */
export const treeOf = (picture: Picture): Quadtree<Dot> =>
  quadtree<Dot>(
    [...picture.dots.values()],
    ({ x }) => x,
    ({ y }) => y,
  );

/** The organisation at a place in the window, or else the tie there. */
export function hitAt(
  picture: Picture,
  tree: Quadtree<Dot>,
  view: View,
  [x, y]: Point,
  reach: number = REACH.mouse,
): Hit | undefined {
  const grown = grownAt(view.k);
  const widest = (18 * 1.3 * grown + reach) / view.k;
  const dot = tree.find((x - view.x) / view.k, (y - view.y) / view.k, widest);
  if (
    dot &&
    Math.hypot(dot.x * view.k + view.x - x, dot.y * view.k + view.y - y) <= dot.r * 1.25 * grown + reach
  ) {
    return { kind: 'organisation', id: dot.id };
  }
  let nearest: { id: string; far: number } | undefined;
  for (const line of picture.lines) {
    const { x1, y1, ux, uy, long } = stretchOf(line, view, grown);
    const along = (x - x1) * ux + (y - y1) * uy;
    if (along < 0 || along > long) continue;
    const far = Math.abs((x - x1) * -uy + (y - y1) * ux);
    if (far <= reach + 1 && far < (nearest?.far ?? Infinity)) nearest = { id: line.id, far };
  }
  return nearest && { kind: 'tie', id: nearest.id };
}

/** The ids of organisations whose middle lies within a loop. @param loop in sheet units */
export const within = (picture: Picture, loop: readonly Point[]): string[] => {
  const outline = loop.map(([x, y]): [number, number] => [x, y]);
  return [...picture.dots.values()]
    .filter(({ x, y }) => polygonContains(outline, [x, y]))
    .map(({ id }) => id);
};
