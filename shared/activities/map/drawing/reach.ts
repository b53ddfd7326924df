/**
 * The bounds of a drawing, its names included.
 * @module
 */
import type { Outlines } from './outline/outlines.ts';
import { skinsOf } from './hulls.ts';
import { type Box, boxOf, type Measure } from './names/label.ts';
import { placeLabels } from './names/labels.ts';
import { grownAt, type View } from './pens/pen.ts';
import type { Picture } from './picture.ts';

const EVERYWHERE: Box = { x: -1e6, y: -1e6, w: 2e6, h: 2e6 };
type Edges = { left: number; top: number; right: number; foot: number };

/** The outer edges of a drawing with its lines and names, in window units. */
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
