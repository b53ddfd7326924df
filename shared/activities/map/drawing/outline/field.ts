/**
 * A field says how far a spot is from the line of a skin: negative inside, positive outside. It is made of distances, so its zero
 * line has round corners by itself.
 * @module
 */
import type { Bones } from './bones.ts';
import { makeCells } from './cells.ts';
import { distance, farFrom, isInTriangle, type Segment, type Spot } from './geometry.ts';

/** The distances that shape a skin, in sheet units. */
export type Measures = {
  /** From members and connections to the skin. */
  padding: number;
  /** The least distance from a stranger's middle to the skin. */
  clear: number;
  /** The radius round a member that is always inside, even where a stranger stands. */
  body: number;
  /** Half the width of a connection where it squeezes between strangers. */
  core: number;
};
export type Field = (x: number, y: number) => number;

/**
 * Makes the field of a skin. Inside is what lies within `padding` of the members, the connections and the ground between them, but
 * not what is nearer than `clear` to a stranger. Members and a narrow core of the connections are inside in any case, so a stranger
 * who stands right on one of them cannot be kept out.
 */
export function fieldOf(
  { ground, connections }: Bones,
  members: readonly Spot[],
  strangers: readonly Spot[],
  { padding, clear, body, core }: Measures,
): Field {
  const [far, wary] = [padding + clear, clear * 1.5];
  // A lone member is treated as a connection of length zero, so it still has a line round it.
  const ways = connections.length > 0 ? connections : members.map((at): Segment => [at, at]);
  const sides = makeCells<Segment>(padding, far);
  const cores = makeCells<Segment>(padding, core * 2);
  const bodies = makeCells<Spot>(padding, body * 2);
  const shut = makeCells<Spot>(padding, wary);
  for (const spot of strangers) shut.add(spot, [[spot, spot]]);
  for (const spot of members) bodies.add(spot, [[spot, spot]]);
  for (const way of ways) {
    sides.add(way, [way]);
    cores.add(way, [way]);
  }
  for (const [a, b, c] of ground) {
    for (const side of [
      [a, b],
      [b, c],
      [c, a],
    ] as const)
      sides.add(side, [side]);
  }
  const nearest = (spots: readonly Spot[], x: number, y: number, most: number) => {
    let least = most;
    for (const spot of spots) least = Math.min(least, distance(spot[0] - x, spot[1] - y));
    return least;
  };
  const nearestSide = (segments: readonly Segment[], x: number, y: number, most: number) => {
    let least = most;
    for (const segment of segments) least = Math.min(least, farFrom(segment, x, y));
    return least;
  };
  return (x, y) => {
    const wanted = nearestSide(sides.at(x, y), x, y, far) - padding;
    const stranger = nearest(shut.at(x, y), x, y, wary);
    // This is wrong in the middle of the ground, which is far from every side. It does no harm, because the line is followed
    // there only round an enclosed stranger.
    if (stranger >= wary) return wanted;
    const skin = wanted > 0 && ground.some((triangle) => isInTriangle(triangle, x, y)) ? -padding : wanted;
    return Math.min(
      softMax(skin, clear - stranger, clear / 2),
      nearest(bodies.at(x, y), x, y, body * 2) - body,
      nearestSide(cores.at(x, y), x, y, core * 2) - core,
    );
  };
}

/** The maximum of two values, without a crease where they meet. Source: the polynomial one in Inigo Quilez, “Smooth minimum”. */
function softMax(a: number, b: number, soft: number): number {
  const near = Math.max(soft - Math.abs(a - b), 0) / soft;
  return Math.max(a, b) + (near * near * soft) / 4;
}
