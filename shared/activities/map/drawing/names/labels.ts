/**
 * Names that do not run into each other: the most tied first, each where there is room, the others when one comes
 * closer.
 * @module
 */
import {
  type Box,
  boxOf,
  cut,
  holds,
  type Label,
  LABEL_SIZE,
  type Measure,
  meet,
  NAME_SIZE,
  passes,
} from './label.ts';
import type { Align, Palette, Pen, View } from '../pens/pen.ts';
import type { Skin } from '../hulls.ts';
import { namesBeside, touches } from './network-names.ts';
import type { Dot } from '../picture.ts';
import { stretchOf } from '../ties.ts';

const CELL = 64;
/** So many, seen from far away, leave no room between them. */
const CROWD = 60;
export const isCrowd = (count: number, grown: number): boolean => count >= CROWD && grown <= 0.45;
/** Round letters, against what lies behind them; the edge of a window cuts it as it cuts letters. */
const HALO = 4;

/** Where something already is. */
function makeGround() {
  const cells = new Map<number, Box[]>();
  const each = (box: Box, visit: (cell: number) => boolean | void) => {
    for (let i = Math.floor(box.x / CELL); i <= Math.floor((box.x + box.w) / CELL); i += 1) {
      for (let j = Math.floor(box.y / CELL); j <= Math.floor((box.y + box.h) / CELL); j += 1) {
        if (visit(i * 100_003 + j)) return true;
      }
    }
    return false;
  };
  return {
    take: (box: Box) =>
      void each(box, (cell) => {
        const known = cells.get(cell);
        if (known) known.push(box);
        else cells.set(cell, [box]);
      }),
    isTaken: (box: Box, own?: Box) =>
      each(box, (cell) => cells.get(cell)?.some((other) => other !== own && meet(box, other)) ?? false),
  };
}

/**
 * Chooses which names are written, and where.
 * @param frame only names within it are placed
 */
export function placeLabels(
  dots: Iterable<Dot>,
  skins: readonly Skin[],
  {
    view,
    grown,
    frame,
    seen = frame,
    measure,
    whole,
    far,
  }: {
    view: View;
    grown: number;
    frame: Box;
    /** What is seen first: names of what is in it rather stand within it. */
    seen?: Box | undefined;
    measure: Measure;
    /** The frame is the edge of what will be seen, and no name may be cut by it. */
    whole?: boolean | undefined;
    /** Read from the back row: in a crowd a name stands where nothing lies under it, or nowhere. */
    far?: boolean | undefined;
  },
): Label[] {
  const ground = makeGround();
  /** Where names stand, without the organisations. */
  const names = makeGround();
  const labels: Label[] = [];
  const sight = { x: seen.x + HALO, y: seen.y + HALO, w: seen.w - 2 * HALO, h: seen.h - 2 * HALO };
  const put = (label: Label, own?: Box, apart = 0, free = ground) => {
    const box = boxOf(label, measure);
    if (whole && !holds(sight, box)) return false;
    const room = { x: box.x - apart, y: box.y - apart, w: box.w + 2 * apart, h: box.h + 2 * apart };
    if (free.isTaken(room, own)) return false;
    ground.take(box);
    names.take(box);
    labels.push(label);
    return true;
  };
  const near: { dot: Dot; box: Box }[] = [];
  for (const dot of dots) {
    const r = dot.r * grown * 1.15;
    const [x, y] = [dot.x * view.k + view.x, dot.y * view.k + view.y];
    const box = { x: x - r, y: y - r, w: 2 * r, h: 2 * r };
    if (!meet(box, frame)) continue;
    near.push({ dot, box });
  }
  // Where dots are everywhere a name may cover some, or nobody would be named; then it takes more room, to be found.
  const crowd = isCrowd(near.length, grown);
  const crowded = crowd && !far;
  if (!crowded) for (const { box } of near) ground.take(box);
  const inSight = (label: Label) => holds(sight, boxOf(label, measure));
  for (const skin of skins) {
    const counted = crowd && !!far;
    const named = (how: boolean) => namesBeside(skin, skins, { measure, seen: sight, counted: how });
    const spots = named(counted);
    const [first, further] = [spots.filter(inSight), spots.filter((label) => !inSight(label))];
    // A network without a name says less than one whose name lies over a school; what is out of sight says nothing.
    const isNamed =
      first.some((label) => put(label)) ||
      (counted && named(false).some((label) => inSight(label) && put(label))) ||
      first.some((label) => put(label, undefined, 0, names));
    if (!isNamed) further.some((label) => put(label));
  }
  const clear = crowd && far ? clearOf(near, skins, { view, grown, measure }) : () => true;
  const rank = ({ weight, r }: Dot) => weight + r / 20;
  near.sort((a, b) => rank(b.dot) - rank(a.dot) || (a.dot.id < b.dot.id ? -1 : 1));
  for (const { dot, box } of near) {
    const spots = freeSpots(dot, box, view, measure);
    const first = meet(box, seen) ? spots.filter(inSight) : spots;
    // Half a name at the edge is none.
    first.some((label) => clear(label) && put(label, box, crowded ? 10 : 0));
  }
  return labels;
}

/** Whether neither a tie nor the line round a network runs under a name. */
function clearOf(
  near: readonly { dot: Dot }[],
  skins: readonly Skin[],
  { view, grown, measure }: { view: View; grown: number; measure: Measure },
) {
  const ties = [...new Set(near.flatMap(({ dot }) => dot.lines))].map((line) => stretchOf(line, view, grown));
  const rings = skins.flatMap((skin) => skin.rings);
  return (label: Label) => {
    const box = boxOf(label, measure);
    return (
      !ties.some(({ x1, y1, x2, y2 }) => passes({ x: x1, y: y1 }, { x: x2, y: y2 }, box)) &&
      !rings.some((ring) => touches(ring, box))
    );
  };
}

/** Below, above, right, left of an organisation, then the corners between. */
export function spotsBeside({ id, name }: Pick<Dot, 'id' | 'name'>, { x, y, w, h }: Box): Label[] {
  const text = cut(name);
  const at = (x: number, y: number, align: Align, side: number): Label => ({
    id,
    text,
    x,
    y,
    align,
    network: false,
    side,
  });
  const gap = 4;
  const half = LABEL_SIZE / 2 + gap;
  const [left, right] = [x - gap - 2, x + w + gap + 2];
  return [
    at(x + w / 2, y + h + half, 'center', 0),
    at(x + w / 2, y - half, 'center', 1),
    at(right, y + h / 2, 'left', 2),
    at(left, y + h / 2, 'right', 3),
    at(right - gap, y + h, 'left', 4),
    at(right - gap, y, 'left', 5),
    at(left + gap, y + h, 'right', 6),
    at(left + gap, y, 'right', 7),
  ];
}

/** The sides of an organisation, those first that its own ties leave free. */
export function freeSpots(dot: Dot, box: Box, view: View, measure: Measure): Label[] {
  const from = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  const ends = dot.lines.map(({ from: a, to: b }) => {
    const other = a === dot ? b : a;
    return { x: other.x * view.k + view.x, y: other.y * view.k + view.y };
  });
  const cost = (label: Label) => {
    const room = boxOf(label, measure);
    return ends.filter((end) => passes(from, end, room)).length * 2 + (label.side ?? 0) * 0.45;
  };
  const costs = new Map(spotsBeside(dot, box).map((label) => [label, cost(label)]));
  return [...costs.keys()].sort((a, b) => (costs.get(a) as number) - (costs.get(b) as number));
}

/** Writes names with a halo, so that a tie behind a word does not cross it out. */
export function drawLabels(pen: Pen, ink: Palette, labels: readonly Label[], bold = false): void {
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  for (const network of [true, false]) {
    pen.font = network
      ? `600 ${NAME_SIZE}px ${ink.serif}`
      : `${bold ? 700 : 500} ${LABEL_SIZE}px ${ink.font}`;
    pen.strokeStyle = ink.card;
    pen.fillStyle = ink.ink;
    pen.lineWidth = HALO;
    for (const { text, x, y, align } of labels.filter((label) => label.network === network)) {
      pen.textAlign = align;
      pen.strokeText(text, x, y);
      pen.fillText(text, x, y);
    }
  }
}

/** Something that knows how wide words are: a canvas's context. */
export type Ruler = { font: string; measureText(text: string): { width: number } };

/** Measures once per word and font. */
export function makeMeasure(ink: Pick<Palette, 'font' | 'serif'>, ruler: Ruler): Measure {
  const known = new Map<string, number>();
  return (text, network) => {
    const key = `${network ? 'n' : 'o'}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      ruler.font = network ? `600 ${NAME_SIZE}px ${ink.serif}` : `500 ${LABEL_SIZE}px ${ink.font}`;
      width = ruler.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
