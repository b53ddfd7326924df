/**
 * The view that shows everything there is to see: organisations, the lines round networks, and every name.
 * @module
 */
import type { Point } from '../../../../shared/model/map/map-view.ts';
import type { Outlines } from '../outline/outlines.ts';
import { fit, FARTHEST, type Size } from '../view.ts';
import { grownAt } from './draw-map.ts';
import { skinsOf } from './hulls.ts';
import { type Box, boxOf, type Measure } from './label.ts';
import { placeLabels } from './labels.ts';
import type { View } from './pen.ts';
import type { Picture } from './picture.ts';

/** Between what is drawn and the edge, in window units. */
const EDGE = 14;
/** Names do not grow with the zoom as places do: each attempt comes nearer. */
const ATTEMPTS = 5;
const EVERYWHERE: Box = { x: -1e6, y: -1e6, w: 2e6, h: 2e6 };

type Edges = { left: number; top: number; right: number; foot: number };

/** @param nearest the zoom beyond which a few organisations would look lost in the middle */
export function fitDrawn(
  picture: Picture,
  { w, h }: Size,
  { measure, outlines, nearest = 1.15 }: { measure: Measure; outlines: Outlines; nearest?: number },
): View {
  const points = [...picture.dots.values()].map(({ x, y }): Point => [x, y]);
  let view = fit(points, { w, h }, nearest);
  if (points.length === 0) return view;
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, foot] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const drawn = edgesAt(picture, view, measure, outlines);
    // What stands out beyond the middles of the organisations, on each side.
    const out = {
      left: left * view.k + view.x - drawn.left,
      top: top * view.k + view.y - drawn.top,
      right: drawn.right - (right * view.k + view.x),
      foot: drawn.foot - (foot * view.k + view.y),
    };
    const free = { w: w - 2 * EDGE - out.left - out.right, h: h - 2 * EDGE - out.top - out.foot };
    const wanted = Math.min(free.w / Math.max(1, right - left), free.h / Math.max(1, foot - top), nearest);
    const k = Math.max(FARTHEST, wanted);
    view = {
      k,
      x: EDGE + out.left - left * k + (free.w - (right - left) * k) / 2,
      y: EDGE + out.top - top * k + (free.h - (foot - top) * k) / 2,
    };
  }
  return view;
}

/** How far the drawing reaches, in window units. */
export function edgesAt(picture: Picture, view: View, measure: Measure, outlines: Outlines): Edges {
  const grown = grownAt(view.k);
  const { skins } = skinsOf(picture, outlines, { view, grown });
  const labels = placeLabels(picture.dots.values(), skins, { view, grown, frame: EVERYWHERE, measure });
  const edges: Edges = { left: Infinity, top: Infinity, right: -Infinity, foot: -Infinity };
  const take = (x: number, y: number) => {
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x);
    edges.top = Math.min(edges.top, y);
    edges.foot = Math.max(edges.foot, y);
  };
  for (const { rings } of skins) for (const ring of rings) for (const [x, y] of ring) take(x, y);
  for (const dot of picture.dots.values()) {
    const [x, y, r] = [dot.x * view.k + view.x, dot.y * view.k + view.y, dot.r * grown * 1.3 + 2];
    take(x - r, y - r);
    take(x + r, y + r);
  }
  for (const label of labels) {
    const { x, y, w, h } = boxOf(label, measure);
    take(x, y);
    take(x + w, y + h);
  }
  return edges;
}
