/**
 * A disc for each network, sized by its members, on a ring on which no two discs overlap.
 * @module
 */
import { largest } from '../../../../model/extremes.ts';
import type { Point } from '../../model/map-view.ts';

export type Disc = { at: Point; r: number };

/** The radius of a disc for one member, in sheet units: about what a name needs. */
const EACH = 62;
/** Added to the radius for members near the rim, in sheet units. */
const RIM = 40;
/** The ring is stretched sideways by this factor, because screens are wider than high. */
const WIDE = 1.25;

/** The radius of a disc for so many members, in sheet units. */
export const radiusFor = (count: number): number => EACH * Math.sqrt(count) + RIM;

/**
 * Puts discs on the smallest ring on which they do not overlap.
 * @param radii in the order in which the discs go round
 * @param gap the least distance between two discs, in sheet units
 */
export function discsOnRing(radii: readonly number[], gap: number): Disc[] {
  if (radii.length === 1) return [{ at: [0, 0], r: radii[0] as number }];
  const rooms = radii.map((r) => r + gap / 2);
  /** Half the angle under which a disc is seen from the middle of the ring. */
  const half = (room: number, ring: number) => Math.asin(Math.min(1, room / ring));
  const [around, widest] = [rooms.reduce((sum, room) => sum + room, 0), largest(rooms)];
  // Found by bisection between a ring that is too small and one that is large enough.
  let [small, large] = [widest, Math.max(widest, around)];
  for (let round = 0; round < 40; round += 1) {
    const ring = (small + large) / 2;
    if (rooms.reduce((sum, room) => sum + 2 * half(room, ring), 0) > 2 * Math.PI) small = ring;
    else large = ring;
  }
  const used = rooms.reduce((sum, room) => sum + 2 * half(room, large), 0);
  const spare = Math.max(0, 2 * Math.PI - used) / rooms.length;
  // Two discs lie beside each other; three and more begin at the top.
  let angle = radii.length === 2 ? Math.PI : -Math.PI / 2;
  return rooms.map((room, nth) => {
    if (nth > 0) angle += half(rooms[nth - 1] as number, large) + spare + half(room, large);
    return { at: [Math.cos(angle) * large * WIDE, Math.sin(angle) * large], r: radii[nth] as number };
  });
}

/** An order in which neighbours on the ring share many members. It is greedy: each network is followed by the one it shares most with. */
export function ringOrder(networks: readonly ReadonlySet<string>[]): number[] {
  const left = networks.map((_, nth) => nth);
  const order = left.splice(0, 1);
  while (left.length > 0) {
    const last = networks[order.at(-1) as number] as ReadonlySet<string>;
    const shared = left.map(
      (nth) => [...(networks[nth] as ReadonlySet<string>)].filter((id) => last.has(id)).length,
    );
    order.push(...left.splice(shared.indexOf(largest(shared)), 1));
  }
  return order;
}

/** The point half-way between the rims of two discs. */
export function between(a: Disc, b: Disc): Point {
  const [dx, dy] = [b.at[0] - a.at[0], b.at[1] - a.at[1]];
  const far = Math.hypot(dx, dy) || 1;
  const part = (a.r + (far - a.r - b.r) / 2) / far;
  return [a.at[0] + dx * part, a.at[1] + dy * part];
}

/** Moves a place into a disc, or out of it. @param margin the least distance from the rim, in sheet units */
export function kept(place: Point, { at, r }: Disc, inside: boolean, margin: number): Point {
  const [dx, dy] = [place[0] - at[0], place[1] - at[1]];
  const far = Math.hypot(dx, dy) || 1;
  const rim = Math.max(0, inside ? r - margin : r + margin);
  return (inside ? far <= rim : far >= rim) ? place : [at[0] + (dx / far) * rim, at[1] + (dy / far) * rim];
}
