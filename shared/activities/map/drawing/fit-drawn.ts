/**
 * The view that shows a whole map: its organisations, the lines round networks, and their names.
 * @module
 */
import { outermostRoom } from './outline/outlines.ts';
import { FARTHEST, type Size } from './view.ts';
import { LABEL_SIZE, type Measure, NAME_SIZE } from './names/label.ts';
import { grownAt, type View } from './pens/pen.ts';
import type { Dot, Picture } from './picture.ts';

/** Kept free between the drawing and the edge, in window units. */
const EDGE = 10;
/** Lines and names grow more slowly than distances, so the zoom is found by trying: each attempt comes closer. */
const ATTEMPTS = 4;

/**
 * Finds the view that shows everything. At most a ninth of the window is kept free for names on each side: otherwise one long name
 * would shrink the whole drawing, and `placeLabels` can put it above or below instead.
 * @param aside width and height of the buttons on the right and below, kept free where that costs no zoom
 * @param farthest the smallest zoom, in window units per sheet unit
 * @param nearest the largest zoom, beyond which a few organisations would look lost in the middle
 */
export function fitDrawn(
  { dots }: Pick<Picture, 'dots'>,
  { w, h }: Size,
  {
    measure,
    nearest = 1.15,
    farthest = FARTHEST,
    aside = [0, 0],
  }: {
    measure: Measure;
    nearest?: number;
    farthest?: number;
    aside?: readonly [right: number, foot: number];
  },
): View {
  if (dots.size === 0) return { x: w / 2, y: h / 2, k: 1 };
  const names = new Map(
    [...dots.values()].map((dot) => [dot, Math.min(measure(dot.name, false) / 2, w / 9)]),
  );
  let k = nearest;
  let view: View = { x: 0, y: 0, k };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const out = edgesOf(dots.values(), k, names);
    const free = { w: w - 2 * EDGE - out.left - out.right, h: h - 2 * EDGE - out.top - out.foot };
    const wide = Math.max(1, out.most[0] - out.least[0]);
    const tall = Math.max(1, out.most[1] - out.least[1]);
    k = Math.max(farthest, Math.min(nearest, free.w / wide, free.h / tall));
    view = {
      k,
      x: EDGE + out.left - out.least[0] * k + Math.max(0, free.w - aside[0] - wide * k) / 2,
      y: EDGE + out.top - out.least[1] * k + Math.max(0, free.h - aside[1] - tall * k) / 2,
    };
  }
  return view;
}

/** The bounds of the organisations' middles on the sheet, and how much is drawn beyond them on each side in window units. */
function edgesOf(dots: Iterable<Dot>, k: number, names: ReadonlyMap<Dot, number>) {
  const grown = grownAt(k);
  const least: [number, number] = [Infinity, Infinity];
  const most: [number, number] = [-Infinity, -Infinity];
  const drawn = { left: Infinity, top: Infinity, right: -Infinity, foot: -Infinity };
  for (const dot of dots) {
    const r = dot.r * grown * 1.3;
    const isIn = dot.hulls.length > 0;
    const room = isIn ? outermostRoom(grown) : r;
    const across = Math.max(room, names.get(dot) ?? 0);
    const along = isIn ? room + NAME_SIZE + 12 : r + LABEL_SIZE + 8;
    [least[0], least[1]] = [Math.min(least[0], dot.x), Math.min(least[1], dot.y)];
    [most[0], most[1]] = [Math.max(most[0], dot.x), Math.max(most[1], dot.y)];
    drawn.left = Math.min(drawn.left, dot.x * k - across);
    drawn.right = Math.max(drawn.right, dot.x * k + across);
    drawn.top = Math.min(drawn.top, dot.y * k - along);
    drawn.foot = Math.max(drawn.foot, dot.y * k + along);
  }
  return {
    least,
    most,
    left: least[0] * k - drawn.left,
    top: least[1] * k - drawn.top,
    right: drawn.right - most[0] * k,
    foot: drawn.foot - most[1] * k,
  };
}
