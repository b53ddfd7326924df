/**
 * Ties. Strength is drawn as width, planned as dashes, past as faint, and the kind as a mark half-way or as a dotted line.
 * @module
 */
import type { Line } from './picture.ts';
import type { Palette, Pen, View } from './pens/pen.ts';

export const WEIGHT = { 1: 1, 2: 1.75, 3: 3.5 } as const;
/** How many ties go into one path. A browser takes far longer for one path of thousands of crossing strokes than for many short paths. */
const BATCH = 64;
/** How much wider than a tie its halo is, in window units. The halo sets a tie somebody looks at off from what lies behind it. */
const HALO = 3;
export type Stretch = {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  ux: number;
  uy: number;
  long: number;
};

/** The stretch of a tie in the window, from the edge of one organisation to the edge of the other. @param grown how large organisations are drawn, see `grownAt` */
export function stretchOf({ from, to, lane }: Line, view: View, grown: number): Stretch {
  const [ax, ay] = [from.x * view.k + view.x, from.y * view.k + view.y];
  const [bx, by] = [to.x * view.k + view.x, to.y * view.k + view.y];
  const far = Math.hypot(bx - ax, by - ay) || 1;
  const [ux, uy] = [(bx - ax) / far, (by - ay) / far];
  const aside = lane * 7 * grown;
  const trim = Math.min(far / 2, from.r * grown);
  const trimTo = Math.min(far / 2, to.r * grown * 1.2 + 1);
  const [sx, sy] = [-uy * aside, ux * aside];
  return {
    x1: ax + ux * trim + sx,
    y1: ay + uy * trim + sy,
    x2: bx - ux * trimTo + sx,
    y2: by - uy * trimTo + sy,
    ux,
    uy,
    long: far - trim - trimTo,
  };
}

/** The dash pattern of a tie, in window units. */
function dashes({ kind, when }: Pick<Line, 'kind' | 'when'>, weight: number): number[] {
  if (kind === 'shares-data') return [0.1, (when === 'planned' ? 3.5 : 2) * weight + 2.5];
  return when === 'planned' ? [5 + 2 * weight, 4 + weight] : [];
}
const weightOf = ({ kind, strength, when }: Pick<Line, 'kind' | 'strength' | 'when'>, difference: boolean) =>
  WEIGHT[strength] *
  (kind === 'leads' ? 1.5 : 1) *
  (kind === 'shares-data' ? 1.4 : 1) *
  (difference && when === 'planned' ? 1.9 : 1);
const shade = (when: Line['when'], difference: boolean) =>
  when === 'past' ? 0.3 : difference && when === 'now' ? 0.6 : 1;

/** The opacity of a tie by its strength, where light ties have the opacity `cloth`. Strong ties fade less. */
const faded = (cloth: number, strength: Line['strength']) =>
  cloth ** ({ 1: 1, 2: 0.85, 3: 0.65 } as const)[strength];

export type TieManner = {
  grown: number;
  difference: boolean;
  /** How many pixels the pen draws for one window unit. */
  near?: number;
  /** The opacity of light ties, see `clothAt`. */
  cloth?: number;
  /** Draws ties somebody looks at: at full strength, with their signs, and with a halo. */
  full?: boolean;
};

/** Draws ties, all of one style together. */
export function drawTies(
  pen: Pen,
  ink: Palette,
  lines: readonly Line[],
  view: View,
  { grown, difference, near = 1, cloth = 1, full = false }: TieManner,
): void {
  const byStyle = new Map<string, Line[]>();
  for (const line of lines) {
    const style = `${line.kind} ${line.strength} ${line.when}`;
    const known = byStyle.get(style);
    if (known) known.push(line);
    else byStyle.set(style, [line]);
  }
  const path = (alike: readonly Line[]) => {
    for (let start = 0; start < alike.length; start += BATCH) {
      pen.beginPath();
      for (const line of alike.slice(start, start + BATCH)) {
        const { x1, y1, x2, y2 } = stretchOf(line, view, grown);
        pen.moveTo(x1, y1);
        pen.lineTo(x2, y2);
      }
      pen.stroke();
    }
  };
  const large = Math.max(full ? 0.85 : 0.5, Math.min(1.3, grown));
  if (full) {
    pen.strokeStyle = ink.card;
    for (const alike of byStyle.values()) {
      pen.lineWidth = weightOf(alike[0] as Line, difference) * large + HALO;
      path(alike);
    }
  }
  for (const alike of byStyle.values()) {
    const [first] = alike as [Line];
    const weight = weightOf(first, difference) * large;
    pen.globalAlpha = shade(first.when, difference) * faded(cloth, first.strength);
    pen.strokeStyle = ink.ink2;
    pen.lineWidth = weight;
    pen.lineCap = first.kind === 'shares-data' ? 'round' : 'butt';
    pen.setLineDash(!full && grown * near < 0.4 && first.when === 'now' ? [] : dashes(first, weight));
    path(alike);
    pen.setLineDash([]);
    pen.lineCap = 'butt';
    // Zoomed out, arrowheads and marks would be a blur.
    if (full || grown * near > 0.45)
      for (const line of alike) drawSigns(pen, ink, line, stretchOf(line, view, grown), weight);
  }
  pen.globalAlpha = 1;
}

/** Draws the arrowhead and the mark of a tie's kind. */
function drawSigns(pen: Pen, ink: Palette, line: Line, at: Stretch, weight: number): void {
  const { x2, y2, ux, uy } = at;
  const size = 5 + weight * 1.4;
  if (line.directed && at.long > size) {
    pen.beginPath();
    pen.moveTo(x2, y2);
    pen.lineTo(x2 - ux * size - uy * size * 0.5, y2 - uy * size + ux * size * 0.5);
    pen.lineTo(x2 - ux * size + uy * size * 0.5, y2 - uy * size - ux * size * 0.5);
    pen.closePath();
    pen.fillStyle = ink.ink2;
    pen.fill();
  }
  if (at.long > 26) drawMark(pen, ink, line.kind, at);
}

function drawMark(pen: Pen, ink: Palette, kind: Line['kind'], { x1, y1, x2, y2, ux, uy }: Stretch): void {
  if (kind === 'works-with' || kind === 'leads' || kind === 'shares-data') return;
  const [x, y, s] = [(x1 + x2) / 2, (y1 + y2) / 2, 5];
  /** A point relative to the tie's middle, given along the tie and across it. */
  const to = (along: number, across: number) =>
    [x + ux * along - uy * across, y + uy * along + ux * across] as const;
  const path = (...points: (readonly [number, number])[]) =>
    points.forEach(([px, py], nth) => (nth === 0 ? pen.moveTo(px, py) : pen.lineTo(px, py)));
  pen.beginPath();
  pen.lineWidth = 1.75;
  pen.strokeStyle = ink.ink2;
  pen.fillStyle = kind === 'funds' ? ink.ink2 : ink.card;
  if (kind === 'brokers') path(to(-s, 0), to(0, s), to(s, 0), to(0, -s));
  if (kind === 'funds') path(to(-4, -4), to(-4, 4), to(4, 4), to(4, -4));
  if (kind === 'supports') pen.arc(x, y, 4.2, 0, 2 * Math.PI);
  if (kind === 'feeder') {
    path(to(-6, -s), to(-1, 0), to(-6, s));
    path(to(0, -s), to(5, 0), to(0, s));
    pen.stroke();
    return;
  }
  pen.closePath();
  pen.fill();
  pen.stroke();
}
