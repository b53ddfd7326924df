/**
 * Names that do not run into each other: the most tied first, each where there is room, the others when one comes
 * closer.
 * @module
 */
import type { Palette, Pen, View } from './pen.ts';
import type { Skin } from './hulls.ts';
import type { Dot } from './picture.ts';

export type Label = {
  id: string;
  text: string;
  x: number;
  y: number;
  align: CanvasTextAlign;
  network: boolean;
  /** Which of the sides of an organisation: below, above, right, left. */
  side?: number;
};
export type Box = { x: number; y: number; w: number; h: number };
/** How wide words are, in window units. Measuring is slow, so whoever calls remembers. */
export type Measure = (text: string, network: boolean) => number;

export const LABEL_SIZE = 15;
const NAME_SIZE = 17;
const CELL = 64;
/** So many, seen from far away, leave no room between them. */
const CROWD = 60;
/** Words that are longer are cut on the drawing; list and panel have them whole. */
const LONGEST = 34;

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
export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The box around a label. */
export function boxOf({ x, y, align, text, network }: Label, measure: Measure): Box {
  const w = measure(text, network) + 4;
  const h = network ? NAME_SIZE + 6 : LABEL_SIZE + 3;
  return { x: align === 'center' ? x - w / 2 : align === 'left' ? x - 2 : x - w + 2, y: y - h / 2, w, h };
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
    measure,
  }: {
    view: View;
    grown: number;
    frame: Box;
    measure: Measure;
  },
): Label[] {
  const ground = makeGround();
  const labels: Label[] = [];
  const put = (label: Label, own?: Box) => {
    const box = boxOf(label, measure);
    if (ground.isTaken(box, own)) return false;
    ground.take(box);
    labels.push(label);
    return true;
  };
  const seen: { dot: Dot; box: Box }[] = [];
  for (const dot of dots) {
    const r = dot.r * grown * 1.15;
    const [x, y] = [dot.x * view.k + view.x, dot.y * view.k + view.y];
    const box = { x: x - r, y: y - r, w: 2 * r, h: 2 * r };
    if (!meet(box, frame)) continue;
    seen.push({ dot, box });
  }
  // Where dots are everywhere a name may cover some, or nobody would be named.
  if (seen.length < CROWD || grown > 0.45) for (const { box } of seen) ground.take(box);
  for (const { hull, outline } of skins) namesBeside(hull.id, hull.name, outline).some((label) => put(label));
  const rank = ({ weight, r }: Dot) => weight + r / 20;
  seen.sort((a, b) => rank(b.dot) - rank(a.dot) || (a.dot.id < b.dot.id ? -1 : 1));
  for (const { dot, box } of seen) spotsBeside(dot, box).some((label) => put(label, box));
  return labels;
}

/** Below, above, right, left of an organisation. */
export function spotsBeside({ id, name }: Pick<Dot, 'id' | 'name'>, { x, y, w, h }: Box): Label[] {
  const text = cut(name);
  const at = (x: number, y: number, align: CanvasTextAlign, side: number): Label => ({
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
  return [
    at(x + w / 2, y + h + half, 'center', 0),
    at(x + w / 2, y - half, 'center', 1),
    at(x + w + gap + 2, y + h / 2, 'left', 2),
    at(x - gap - 2, y + h / 2, 'right', 3),
  ];
}
const cut = (name: string, longest = LONGEST) =>
  name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;

/** Over the top of a skin, under its foot, then all along its edge, outside. */
function namesBeside(id: string, name: string, outline: readonly [number, number][]): Label[] {
  if (!name) return [];
  const text = cut(name, 48);
  const away = NAME_SIZE / 2 + 6;
  const at = (x: number, y: number, align: CanvasTextAlign): Label => ({
    id,
    text,
    x,
    y,
    align,
    network: true,
  });
  const top = outline.reduce((a, b) => (b[1] < a[1] ? b : a));
  const foot = outline.reduce((a, b) => (b[1] > a[1] ? b : a));
  const middle = outline.reduce((sum, [x]) => sum + x, 0) / outline.length;
  const half = (top[1] + foot[1]) / 2;
  const around = outline.flatMap(([x, y]) => [
    at(x, y + (y < half ? -away : away), 'center'),
    x < middle ? at(x - 8, y, 'right') : at(x + 8, y, 'left'),
  ]);
  return [at(top[0], top[1] - away, 'center'), at(foot[0], foot[1] + away, 'center'), ...around];
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
    pen.lineWidth = 4;
    for (const { text, x, y, align } of labels.filter((label) => label.network === network)) {
      pen.textAlign = align;
      pen.strokeText(text, x, y);
      pen.fillText(text, x, y);
    }
  }
}

/** Measures with a canvas, once per word and font. */
export function makeMeasure(ink: Palette): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  const known = new Map<string, number>();
  return (text, network) => {
    const key = `${network ? 'n' : 'o'}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = network ? `600 ${NAME_SIZE}px ${ink.serif}` : `500 ${LABEL_SIZE}px ${ink.font}`;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
