/**
 * Networks, drawn as skins: a filled outline round the members of each. At most six skins may overlap. A network that would be the
 * seventh somewhere is drawn as a letter at each of its members instead.
 * @module
 */
import type { Ring } from './outline/geometry.ts';
import { sortHulls } from './outline/crowding.ts';
import type { Outlines } from './outline/outlines.ts';
import { drawHatch, styleOf } from './patterns.ts';
import { type Dot, type Hull, PATTERNS, type Picture } from './picture.ts';
import type { Palette, Pen, View } from './pens/pen.ts';

/** The outline of a network in window units: one ring round its members, and one round each stranger enclosed by them. */
export type Skin = {
  hull: Hull;
  rings: Ring[];
  /** Where the corner of the sheet is, so that grounds move with it. */ corner: Ring[number];
};
/** The networks of a map as they are drawn: those with a skin, and those marked with letters. */
export type Skins = { skins: Skin[]; marked: Hull[] };

/** Makes the skin of a network. Those of `dots` that are not members stay outside where that is possible. */
export function skinOf(
  hull: Hull,
  dots: Iterable<Dot>,
  outlines: Outlines,
  { view, grown }: { view: View; grown: number },
): Skin {
  const { x: left, y: top, k } = view;
  const rings = outlines(hull, dots, { k, grown });
  return {
    hull,
    corner: [left, top],
    rings: rings.map((ring) => ring.map(([x, y]): [number, number] => [x * k + left, y * k + top])),
  };
}

/**
 * Makes the skins of all networks.
 * @param lifted organisations that somebody drags: their networks are drawn on another layer, and no skin avoids them yet
 */
export function skinsOf(
  { hulls, dots }: Pick<Picture, 'hulls' | 'dots'>,
  outlines: Outlines,
  at: { view: View; grown: number },
  lifted: ReadonlySet<string> = new Set(),
): Skins {
  const { skinned, marked } = sortHulls(hulls);
  const lying = lifted.size > 0 ? [...dots.values()].filter(({ id }) => !lifted.has(id)) : [...dots.values()];
  return {
    skins: skinned
      .filter(({ members }) => lifted.size === 0 || !members.some(({ id }) => lifted.has(id)))
      .map((hull) => skinOf(hull, lying, outlines, at)),
    marked,
  };
}

function trace(pen: Pen, rings: readonly Ring[]): void {
  pen.beginPath();
  for (const ring of rings) {
    ring.forEach(([x, y], nth) => (nth === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.closePath();
  }
}

/** Fills the ground of a network. @param hatched draws the ground of its pattern; among many networks that would be a cloth */
export function fillSkin(pen: Pen, ink: Palette, { hull, rings, corner }: Skin, hatched = true): void {
  trace(pen, rings);
  pen.fillStyle = ink.ink;
  pen.globalAlpha = 0.05;
  pen.fill();
  if (hatched) drawHatch(pen, ink, hull.pattern, rings, corner);
  pen.globalAlpha = 1;
}
/** Whether so few networks are drawn that each can have a ground of its own. */
export const areHatched = ({ skins }: { skins: readonly unknown[] }): boolean =>
  skins.length > 1 && skins.length <= PATTERNS;

/** Draws the line of a skin. @param chosen draws it as selected @param part how wide it is against its usual width */
export function strokeSkin(pen: Pen, ink: Palette, { hull, rings }: Skin, chosen = false, part = 1): void {
  trace(pen, rings);
  pen.lineJoin = 'round';
  if (chosen) {
    pen.strokeStyle = ink.highlighter;
    pen.lineWidth = 7;
    pen.stroke();
  }
  pen.strokeStyle = ink.ink2;
  const { dash, wide } = styleOf(hull.pattern);
  pen.lineWidth = (chosen ? wide + 1 : wide) * part;
  pen.setLineDash([...dash]);
  pen.stroke();
  pen.setLineDash([]);
}

/** The letter of a network that has no skin. */
export const markOf = (marked: readonly Hull[], hull: Hull): string => {
  const nth = marked.indexOf(hull);
  return `${String.fromCharCode(65 + (nth % 26))}${nth < 26 ? '' : Math.floor(nth / 26)}`;
};

/** Draws the letters of networks without a skin, at each of their members. */
export function drawMarks(pen: Pen, ink: Palette, marked: readonly Hull[], view: View, grown: number): void {
  const taken = new Map<string, number>();
  pen.font = `700 11px ${ink.font}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const hull of marked) {
    for (const dot of hull.members) {
      const nth = taken.get(dot.id) ?? 0;
      taken.set(dot.id, nth + 1);
      const angle = -0.6 + nth * 0.75;
      const far = dot.r * grown + 10;
      const [x, y] = [
        dot.x * view.k + view.x + far * Math.cos(angle),
        dot.y * view.k + view.y + far * Math.sin(angle),
      ];
      pen.beginPath();
      pen.moveTo(x + 8, y);
      pen.arc(x, y, 8, 0, 2 * Math.PI);
      pen.fillStyle = ink.card;
      pen.fill();
      pen.strokeStyle = ink.ink2;
      pen.lineWidth = 1.25;
      pen.stroke();
      pen.fillStyle = ink.ink;
      pen.fillText(markOf(marked, hull), x, y + 0.5);
    }
  }
}
