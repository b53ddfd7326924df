/**
 * Names the organisations that have a tie to those somebody looks at.
 * @module
 */
import { type Box, boxOf, holds, type Label, type Measure, meet } from './label.ts';
import { freeSpots } from './labels.ts';
import type { Dot } from '../picture.ts';
import type { View } from '../pens/pen.ts';

/** The most names that are read at a glance; the panel has all of them. */
const MOST = 12;

/**
 * Places names beside neighbours, in the order given. Nobody is named outside the window, over another name or over an
 * organisation that is drawn strongly.
 * @param dots the neighbours
 * @param options.taken boxes that no name may cover, in window units
 * @param options.behind names of the still drawing, which show through
 * @param options.over whether names behind may be covered where there is no other room
 */
export function nameNeighbours(
  dots: readonly Dot[],
  {
    view,
    grown,
    seen,
    measure,
    taken,
    behind,
    over,
  }: {
    view: View;
    grown: number;
    seen: Box;
    measure: Measure;
    taken: readonly Box[];
    behind: readonly Label[];
    over: boolean;
  },
): Label[] {
  const boxes = dots.map((dot) => bodyOf(dot, view, grown));
  const full = [...taken, ...boxes];
  const shown = behind.map((label) => ({ id: label.id, box: boxOf(label, measure) }));
  const labels: Label[] = [];
  dots.forEach((dot, nth) => {
    const body = boxes[nth] as Box;
    if (labels.length === MOST || !meet(body, seen)) return;
    const free = freeSpots(dot, body, view, measure).filter((label) => {
      const box = boxOf(label, measure);
      return holds(seen, box) && !full.some((other) => other !== body && meet(other, box));
    });
    const clear = (spot: Label) =>
      shown.every(({ id, box }) => id === dot.id || !meet(box, boxOf(spot, measure)));
    // A name that the still drawing has is written over it: anywhere else it would stand there twice.
    const own = behind.find(({ id }) => id === dot.id);
    const isFree = (spot: Label) =>
      !full.some((other) => other !== body && meet(other, boxOf(spot, measure)));
    const label = own
      ? [own].find((spot) => isFree(spot) && holds(seen, boxOf(spot, measure)))
      : (free.find(clear) ?? (over ? free[0] : undefined));
    if (!label) return;
    labels.push(label);
    full.push(boxOf(label, measure));
  });
  return labels;
}

/** The box of an organisation, in window units. */
export const bodyOf = ({ x, y, r }: Dot, view: View, grown: number): Box => {
  const half = r * grown * 1.2;
  return { x: x * view.k + view.x - half, y: y * view.k + view.y - half, w: 2 * half, h: 2 * half };
};
