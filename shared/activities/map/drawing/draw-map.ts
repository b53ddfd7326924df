/**
 * Draws a whole map with any pen: for the still part of the screen, for print, and for the stage.
 * @module
 */
import type { Outlines } from './outline/outlines.ts';
import { clothAt } from './cloth.ts';
import { areHatched, drawMarks, fillSkin, type Skins, skinsOf, strokeSkin } from './hulls.ts';
import { drawGround } from './ground.ts';
import { type Box, type Label, type Measure, meet } from './names/label.ts';
import { drawLabels, isCrowd, placeLabels } from './names/labels.ts';
import { grownAt, type Palette, type Pen, type View } from './pens/pen.ts';
import type { Dot, Picture } from './picture.ts';
import { drawShape } from './shapes.ts';
import { drawTies } from './ties.ts';

export type Laid = {
  skins: Skins;
  /** On which side of an organisation its name stands. */
  sides: ReadonlyMap<string, number>;
  /** Every name that was written, at its place in `view`. */
  labels: readonly Label[];
  view: View;
  /** The opacity of light ties, see `clothAt`. */
  cloth: number;
};

/** Draws one organisation with its shape and sign. */
export const drawDot = (pen: Pen, ink: Palette, dot: Dot, view: View, grown: number, near = 1): void =>
  drawShape(pen, ink, dot.kind, [dot.x * view.k + view.x, dot.y * view.k + view.y], dot.r * grown, near);

/** Radius of a fleck, in window units: as large as the dot of a letter, so that none hides another. */
const FLECK = 1.5;
/** On the stage ties are drawn at this part of their opacity: light lines on dark look stronger, and flecks are small. */
const BEHIND = 0.6;
/** On the stage everything is three times as large, and light lines on dark look wider. */
const FINE = 0.6;
function drawFleck(pen: Pen, ink: Palette, { x, y }: Dot, view: View): void {
  pen.beginPath();
  pen.arc(x * view.k + view.x, y * view.k + view.y, FLECK, 0, 2 * Math.PI);
  pen.fillStyle = ink.ink;
  pen.fill();
}

/**
 * Draws a map and says where its names and the lines round networks came to lie.
 * @param options.frame the part of the window that is drawn, in window units
 * @param options.lifted organisations that are drawn on another layer, because somebody moves them
 */
export function drawMap(
  pen: Pen,
  ink: Palette,
  picture: Picture,
  options: {
    view: View;
    frame: Box;
    measure: Measure;
    outlines: Outlines;
    lifted?: ReadonlySet<string>;
    /** Organisations whose names another layer writes; no other name takes their place. */
    quiet?: ReadonlySet<string>;
    /** Writes no names: while something glides they would only flicker. */
    unnamed?: boolean;
    /** The part of the frame that is in the window; names are placed there by preference. */
    seen?: Box;
    /** The frame is the edge of the picture, so no name may reach beyond it. */
    whole?: boolean;
    /** For the stage, read from the back row: organisations in a crowd are flecks, and named only where nothing lies under a name. */
    far?: boolean;
    /** How many pixels the pen draws for one window unit. */
    near?: number;
  },
): Laid {
  const { view, frame, measure, outlines, lifted, quiet, unnamed, seen, whole, far, near = 1 } = options;
  const grown = grownAt(view.k);
  const skins = skinsOf(picture, outlines, { view, grown }, lifted);
  const moving = (dots: readonly Dot[]) => !!lifted?.size && dots.some(({ id }) => lifted.has(id));
  if (picture.ground) drawGround(pen, ink, picture.ground, { view, frame });
  const hatched = areHatched(skins);
  for (const skin of skins.skins) fillSkin(pen, ink, skin, hatched);
  const flecks = far && isCrowd(picture.dots.size, grown);
  const cloth = clothAt(picture.lines, view.k, grown) * (flecks ? BEHIND : 1);
  const crowded = cloth < 1;
  if (!crowded) for (const skin of skins.skins) strokeSkin(pen, ink, skin, false, far ? FINE : 1);
  const lines = picture.lines.filter(({ from, to }) => !moving([from, to]) && crosses(from, to, view, frame));
  drawTies(pen, ink, lines, view, { grown, difference: picture.difference, near, cloth });
  // Otherwise a thousand ties would hide the lines round networks.
  if (crowded) for (const skin of skins.skins) strokeSkin(pen, ink, skin, false, far ? FINE : 1);
  const still = lifted?.size
    ? [...picture.dots.values()].filter(({ id }) => !lifted.has(id))
    : [...picture.dots.values()];
  for (const dot of still) {
    if (!within(dot, view, frame)) continue;
    if (flecks) drawFleck(pen, ink, dot, view);
    else drawDot(pen, ink, dot, view, grown, near);
  }
  // On a county seen from far away letters would hide the organisations, so they appear only when somebody zooms in.
  if (!isCrowd(picture.dots.size, grown)) drawMarks(pen, ink, skins.marked, view, grown);
  const labels = unnamed
    ? []
    : placeLabels(still, skins.skins, { view, grown, frame, seen, measure, whole, far });
  drawLabels(pen, ink, quiet?.size ? labels.filter(({ id }) => !quiet.has(id)) : labels);
  const sides = new Map(labels.map(({ id, side = 0 }) => [id, side]));
  return { skins, sides, labels, view, cloth };
}

const within = ({ x, y }: Dot, view: View, frame: Box) =>
  meet({ x: x * view.k + view.x - 30, y: y * view.k + view.y - 30, w: 60, h: 60 }, frame);

function crosses(from: Dot, to: Dot, view: View, frame: Box): boolean {
  const [ax, ay] = [from.x * view.k + view.x, from.y * view.k + view.y];
  const [bx, by] = [to.x * view.k + view.x, to.y * view.k + view.y];
  const [x, y] = [Math.min(ax, bx), Math.min(ay, by)];
  return meet({ x, y, w: Math.abs(ax - bx) + 1, h: Math.abs(ay - by) + 1 }, frame);
}
