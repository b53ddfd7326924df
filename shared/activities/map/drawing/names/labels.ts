/**
 * Places names so that they do not overlap. Organisations with the most ties are named first, each where there is room; the others
 * get their names when somebody zooms in.
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
/** From this many organisations on there is no free room between them when they are seen from far away. */
const CROWD = 60;
export const isCrowd = (count: number, grown: number): boolean => count >= CROWD && grown <= 0.45;
/** The width of the halo that sets letters off from what lies behind them, in window units. A halo must not be cut by the edge either. */
const HALO = 4;
/** Letters of a name on the stage: fewer are read from the back row, and more names find room. The legend has networks longer. */
const LONGEST_FAR = 26;

/** Remembers which boxes are taken. */
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
 * @param dots the organisations to be named
 * @param skins the networks to be named
 * @param options.frame only organisations and networks within it are named, in window units
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
    /** The part of the frame that is in the window; names are placed there by preference. */
    seen?: Box | undefined;
    measure: Measure;
    /** The frame is the edge of the picture, so no name may reach beyond it. */
    whole?: boolean | undefined;
    /** For the stage, read from the back row: in a crowd a name is written only where nothing lies under it. */
    far?: boolean | undefined;
  },
): Label[] {
  const ground = makeGround();
  /** The boxes of names only, without those of organisations. */
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
  // In a crowd names may cover organisations, or nobody would be named. Then names keep more distance, so that they can be read.
  const crowd = isCrowd(near.length, grown);
  const crowded = crowd && !far;
  if (!crowded) for (const { box } of near) ground.take(box);
  const inSight = (label: Label) => holds(sight, boxOf(label, measure));
  const clear = crowd && far ? clearOf(near, skins, { view, grown, measure }) : () => true;
  const rank = ({ weight, r }: Dot) => weight + r / 20;
  near.sort((a, b) => rank(b.dot) - rank(a.dot) || (a.dot.id < b.dot.id ? -1 : 1));
  const named = new Set<Dot>();
  const nameDot = ({ dot, box }: { dot: Dot; box: Box }, isHub = false) => {
    const spots = freeSpots(dot, box, view, measure, far ? LONGEST_FAR : undefined);
    const first = meet(box, seen) ? spots.filter(inSight) : spots;
    // A name that is cut by the edge is useless, so organisations in sight are only named in sight.
    const isNamed =
      first.some((label) => clear(label) && put(label, box, crowded ? 10 : 0)) ||
      (isHub && first.some((label) => put(label, box, 0, names)));
    if (isNamed) named.add(dot);
  };
  // From the back row one looks for who holds the map together before anything else.
  for (const hub of far && !crowd ? hubsIn(near) : []) nameDot(hub, true);
  for (const skin of skins) {
    const counted = crowd && !!far;
    const longest = far ? LONGEST_FAR : undefined;
    const spotsOf = (how: boolean) =>
      namesBeside(skin, skins, { measure, seen: sight, counted: how, longest });
    const spots = spotsOf(counted);
    const [first, further] = [spots.filter(inSight), spots.filter((label) => !inSight(label))];
    // Covering a school is better than leaving a network unnamed. A place out of sight is the last choice.
    const isNamed =
      first.some((label) => put(label)) ||
      (counted && spotsOf(false).some((label) => inSight(label) && put(label))) ||
      // On the stage the legend has it too, and an organisation has nothing but its place.
      ((!far || crowd) && first.some((label) => put(label, undefined, 0, names)));
    if (!isNamed && !far) further.some((label) => put(label));
  }
  for (const one of near) if (!named.has(one.dot)) nameDot(one);
  return labels;
}

/** The most tied, and up to two more that have at least twice the ties of most. */
function hubsIn<N extends { dot: Dot }>(near: readonly N[]): N[] {
  const sorted = [...near].sort((a, b) => b.dot.lines.length - a.dot.lines.length);
  const usual = sorted[Math.floor(sorted.length / 2)]?.dot.lines.length ?? 0;
  return sorted.slice(0, 3).filter(({ dot }, nth) => nth === 0 || dot.lines.length >= Math.max(3, 2 * usual));
}

/** Returns a test for whether no tie and no line round a network runs under a name. */
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

/** The places for a name: below, above, right and left of an organisation, then the corners. `side` is the index. */
export function spotsBeside(
  { id, name }: Pick<Dot, 'id' | 'name'>,
  { x, y, w, h }: Box,
  longest?: number,
): Label[] {
  const text = cut(name, longest);
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

/** The places for a name, those first that are not crossed by the organisation's own ties. */
export function freeSpots(dot: Dot, box: Box, view: View, measure: Measure, longest?: number): Label[] {
  const from = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  const ends = dot.lines.map(({ from: a, to: b }) => {
    const other = a === dot ? b : a;
    return { x: other.x * view.k + view.x, y: other.y * view.k + view.y };
  });
  const cost = (label: Label) => {
    const room = boxOf(label, measure);
    return ends.filter((end) => passes(from, end, room)).length * 2 + (label.side ?? 0) * 0.45;
  };
  const costs = new Map(spotsBeside(dot, box, longest).map((label) => [label, cost(label)]));
  return [...costs.keys()].sort((a, b) => (costs.get(a) as number) - (costs.get(b) as number));
}

/** Writes names, each with a halo so that a tie behind a word does not cross it out. */
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

/** Measures words: the context of a canvas does. */
export type Ruler = { font: string; measureText(text: string): { width: number } };

/** Makes a measure that asks the ruler only once for each text and font. */
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
