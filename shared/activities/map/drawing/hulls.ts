/**
 * Networks as skins round their members. Up to six may lie over each other; a network that would be the seventh
 * somewhere is a lettered mark at each of its members instead.
 * @module
 */
import type { Ring } from './outline/geometry.ts';
import { sortHulls } from './outline/crowding.ts';
import type { Outlines } from './outline/outlines.ts';
import type { Dot, Hull, Picture } from './picture.ts';
import type { Palette, Pen, View } from './pens/pen.ts';

/** `rings` in window units: round everybody, and round strangers within. */
export type Skin = { hull: Hull; rings: Ring[] };
/** What there is of networks to draw: skins, and the networks that became marks. */
export type Skins = { skins: Skin[]; marked: Hull[] };

const PATTERNS: readonly (readonly number[])[] = [
  [],
  [10, 6],
  [2, 5],
  [16, 5, 2, 5],
  [24, 6],
  [6, 3, 2, 3, 2, 3],
];

/** The skin round a network, keeping out those of `dots` who do not belong. */
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
    rings: rings.map((ring) => ring.map(([x, y]): [number, number] => [x * k + left, y * k + top])),
  };
}

/** @param lifted whoever is in somebody's hand: their networks are drawn elsewhere, and no skin gives way to them yet */
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

export function fillSkin(pen: Pen, ink: Palette, { rings }: Skin): void {
  trace(pen, rings);
  pen.fillStyle = ink.ink;
  pen.globalAlpha = 0.05;
  pen.fill();
  pen.globalAlpha = 1;
}

/** @param chosen draws the line as selected */
export function strokeSkin(pen: Pen, ink: Palette, { hull, rings }: Skin, chosen = false): void {
  trace(pen, rings);
  pen.lineJoin = 'round';
  if (chosen) {
    pen.strokeStyle = ink.highlighter;
    pen.lineWidth = 7;
    pen.stroke();
  }
  pen.strokeStyle = ink.ink2;
  pen.lineWidth = chosen ? 2.5 : 1.5;
  pen.setLineDash([...(PATTERNS[hull.pattern % PATTERNS.length] as number[])]);
  pen.stroke();
  pen.setLineDash([]);
}

/** The letter that stands for a network which is drawn as marks. */
export const markOf = (marked: readonly Hull[], hull: Hull): string => {
  const nth = marked.indexOf(hull);
  return `${String.fromCharCode(65 + (nth % 26))}${nth < 26 ? '' : Math.floor(nth / 26)}`;
};

/** Letters at the members of networks that have no skin. */
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
