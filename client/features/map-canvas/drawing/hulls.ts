/**
 * Networks as skins round their members. Up to six may lie over each other; a network that would be the seventh
 * somewhere is a lettered mark at each of its members instead.
 * @module
 */
import { polygonContains, polygonHull } from 'd3-polygon';
import type { Hull } from './picture.ts';
import type { Palette, Pen, View } from './pen.ts';

export type Skin = { hull: Hull; outline: [number, number][] };
/** What there is of networks to draw: skins, and the networks that became marks. */
export type Skins = { skins: Skin[]; marked: Hull[] };

/** More skins than this over one spot cannot be told apart. */
const MOST = 6;
/** Room between a member and the skin, in window units at full size. */
const ROOM = 20;
const PATTERNS: readonly (readonly number[])[] = [
  [],
  [10, 6],
  [2, 5],
  [16, 5, 2, 5],
  [24, 6],
  [6, 3, 2, 3, 2, 3],
];

/** The skin round some members, in window units; a single member has a round one. */
export function outlineOf(hull: Hull, view: View, grown: number): [number, number][] | undefined {
  const centres = hull.members.map(({ x, y }): [number, number] => [
    x * view.k + view.x,
    y * view.k + view.y,
  ]);
  const corners = centres.length < 3 ? centres : (polygonHull(centres) ?? centres);
  const room = 16 * grown + ROOM * Math.max(0.35, Math.min(1, grown));
  // Each further network stands a little further out, so that skins round the same members do not hide each other.
  const far = room + (hull.pattern % MOST) * 3;
  const points = corners.flatMap(([x, y]) =>
    Array.from({ length: 20 }, (_, nth): [number, number] => {
      const angle = (nth * Math.PI) / 10;
      return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
    }),
  );
  return points.length > 0 ? (polygonHull(points) ?? undefined) : undefined;
}

/** Which networks can be drawn as skins without any spot getting more than six. */
export function skinsOf(hulls: readonly Hull[], view: View, grown: number): Skins {
  const skins: Skin[] = [];
  const marked: Hull[] = [];
  for (const hull of hulls) {
    const outline = outlineOf(hull, view, grown);
    if (!outline) continue;
    const spots = hull.members.map(({ x, y }): [number, number] => [
      x * view.k + view.x,
      y * view.k + view.y,
    ]);
    const crowded = skins.length >= MOST && spots.some((spot) => over(skins, spot) >= MOST);
    if (crowded) marked.push(hull);
    else skins.push({ hull, outline });
  }
  return { skins, marked };
}
const over = (skins: readonly Skin[], spot: [number, number]) =>
  skins.reduce((count, { outline }) => count + (polygonContains(outline, spot) ? 1 : 0), 0);

function trace(pen: Pen, outline: readonly [number, number][]): void {
  pen.beginPath();
  outline.forEach(([x, y], nth) => (nth === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.closePath();
}

/** @param chosen draws the skin as selected */
export function drawSkin(pen: Pen, ink: Palette, { hull, outline }: Skin, chosen = false): void {
  trace(pen, outline);
  pen.fillStyle = ink.ink;
  pen.globalAlpha = 0.05;
  pen.fill();
  pen.globalAlpha = 1;
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
