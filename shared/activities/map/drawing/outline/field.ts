/**
 * How far a spot is inside or outside of a skin: below nought is inside. Rounded by nature, because it is made of distances.
 * @module
 */
import type { Bones } from './bones.ts';
import { makeCells } from './cells.ts';
import { distance, farFrom, isInTriangle, type Segment, type Spot } from './geometry.ts';

/** In sheet units. */
export type Measures = {
  /** From members and connections to the skin. */
  padding: number;
  /** From a stranger's middle to the skin. */
  clear: number;
  /** Round a member, whoever else stands there. */
  body: number;
  /** Half the width of a connection between strangers. */
  core: number;
};
export type Field = (x: number, y: number) => number;

/**
 * Within `room` of members, connections and the ground between them, but no nearer than `clear` to a stranger. Members
 * and a narrow core of the connections are inside all the same: a stranger who stands right on one cannot be kept out.
 */
export function fieldOf(
  { ground, connections }: Bones,
  members: readonly Spot[],
  strangers: readonly Spot[],
  { padding, clear, body, core }: Measures,
): Field {
  const [far, wary] = [padding + clear, clear * 1.5];
  // Who is alone is a connection of no length.
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
    // The middle of the ground is far from every side, and only strangers within lead there.
    if (stranger >= wary) return wanted;
    const skin = wanted > 0 && ground.some((triangle) => isInTriangle(triangle, x, y)) ? -padding : wanted;
    return Math.min(
      softMax(skin, clear - stranger, clear / 2),
      nearest(bodies.at(x, y), x, y, body * 2) - body,
      nearestSide(cores.at(x, y), x, y, core * 2) - core,
    );
  };
}

/** The greater of two, without a crease where they meet. Polynomial smooth maximum: Inigo Quilez, “Smooth minimum”. */
function softMax(a: number, b: number, soft: number): number {
  const near = Math.max(soft - Math.abs(a - b), 0) / soft;
  return Math.max(a, b) + (near * near * soft) / 4;
}
