/**
 * The six ways to draw a network: how its line is broken, and how its ground is hatched. Print and a projector have no colours to tell
 * networks apart by, and where two overlap both hatchings are seen.
 * @module
 */
import type { Ring } from './outline/geometry.ts';
import type { Palette, Pen } from './pens/pen.ts';

type Style = {
  dash: readonly number[];
  wide: number;
  /** The direction of its hatching in degrees, and how far its lines are apart in window units. */
  hatch?: { turned: number; apart: number };
};
const STYLES: readonly Style[] = [
  { dash: [], wide: 1.75 },
  { dash: [11, 6], wide: 1.75, hatch: { turned: 45, apart: 10 } },
  { dash: [2.5, 5], wide: 2.5, hatch: { turned: -45, apart: 10 } },
  { dash: [], wide: 3.25, hatch: { turned: 0, apart: 10 } },
  { dash: [18, 5, 3, 5], wide: 2, hatch: { turned: 90, apart: 10 } },
  { dash: [5, 3], wide: 3.25, hatch: { turned: 22, apart: 16 } },
];
export const styleOf = (pattern: number): Style => STYLES[pattern % STYLES.length] as Style;

/** How strongly a hatching is drawn: seen from the back row, and still behind every name. */
const STRENGTH = 0.2;

/** Hatches what lies within rings. @param corner where the sheet's corner is: the lines belong to the sheet and not to the window */
export function drawHatch(
  pen: Pen,
  ink: Palette,
  pattern: number,
  rings: readonly Ring[],
  corner: Ring[number],
): void {
  const { hatch } = styleOf(pattern);
  if (!hatch) return;
  const [cos, sin] = [Math.cos((hatch.turned * Math.PI) / 180), Math.sin((hatch.turned * Math.PI) / 180)];
  const turned = rings.map((ring) =>
    ring.map(([x, y]): Ring[number] => [x * cos + y * sin, y * cos - x * sin]),
  );
  const all = turned.flatMap((ring) => ring.map(([, y]) => y));
  const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const from = corner[1] * cos - corner[0] * sin;
  pen.beginPath();
  for (let y = from + Math.ceil((least - from) / hatch.apart) * hatch.apart; y < most; y += hatch.apart) {
    const cuts = turned.flatMap((ring) => cutsAt(ring, y)).sort((a, b) => a - b);
    for (let nth = 0; nth + 1 < cuts.length; nth += 2) {
      const [a, b] = [cuts[nth] as number, cuts[nth + 1] as number];
      pen.moveTo(a * cos - y * sin, a * sin + y * cos);
      pen.lineTo(b * cos - y * sin, b * sin + y * cos);
    }
  }
  pen.strokeStyle = ink.ink;
  pen.lineWidth = 1;
  pen.globalAlpha = STRENGTH;
  pen.stroke();
  pen.globalAlpha = 1;
}

/** Where a level line crosses a ring. */
function cutsAt(ring: Ring, y: number): number[] {
  const cuts: number[] = [];
  for (let nth = 0; nth < ring.length; nth += 1) {
    const [ax, ay] = ring[(nth + ring.length - 1) % ring.length] as Ring[number];
    const [bx, by] = ring[nth] as Ring[number];
    if (ay <= y !== by <= y) cuts.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return cuts;
}
