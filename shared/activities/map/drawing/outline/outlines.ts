/**
 * The lines round networks. An organisation that is not a member (a stranger) stays outside wherever geometry allows. Where no
 * stranger is inside, the line is convex, which looks calmest; otherwise it is tighter (`bones.ts`, `field.ts`).
 *
 * Outlines are worked out in sheet units for one zoom, and kept until somebody in or near the network moves. So a pan costs
 * nothing, and a drag only works out the networks of what is dragged.
 * @module
 */
import { largest, smallest } from '../../../../model/extremes.ts';
import { polygonContains, polygonHull } from 'd3-polygon';
import { quadtree, type Quadtree } from 'd3-quadtree';
import type { Dot, Hull } from '../picture.ts';
import { MOST } from './crowding.ts';
import { type Bones, bonesOf, TURNS } from './bones.ts';
import { farFrom, type Ring, type Spot } from './geometry.ts';
import type { Measures } from './field.ts';
import { tightOutline } from './tight.ts';

/** From the edge of a member to the skin, in window units at full size. */
const ROOM = 20;
/** The step in which the line is followed, in window units. Zoomed in, bends are wide and larger steps will do. */
const stepAt = (k: number) => 6 * Math.max(1, Math.min(2, Math.sqrt(k)));

/** The rings of a network in sheet units: the first goes round the members, further ones round enclosed strangers. A network without members has none. */
export type Outlines = (hull: Hull, dots: Iterable<Dot>, at: { k: number; grown: number }) => Ring[];

type Known = { key: string; where: Float64Array; bones: Bones | undefined; rings: Ring[] };

/** Makes outlines that are kept for as long as nothing changes that they depend on. */
export function makeOutlines(): Outlines {
  const known = new WeakMap<Hull, Known>();
  return (hull, dots, { k, grown }) => {
    if (hull.members.length === 0) return [];
    const measures = measuresAt(hull, k, grown);
    const convex = convexOutline(hull.members, measures.padding);
    const inside = strangersBy(convex, hull, dots, measures);
    const key = `${k} ${inside.length}`;
    const where = placesOf(hull.members, inside);
    const last = known.get(hull);
    const same = last && isSame(last.where, where);
    if (same && last.key === key) return last.rings;
    const bones = inside.some(({ near }) => near) ? (same && last.bones) || boneOf(hull, inside) : undefined;
    const rings = bones ? tightRings(hull.members, inside, bones, measures, k) : [convex];
    known.set(hull, { key, where, bones, rings });
    return rings;
  };
}

/** The distances of a network's line at a zoom, in sheet units. */
function measuresAt(hull: Hull, k: number, grown: number): Measures {
  const scale = Math.max(0.35, Math.min(1, grown));
  // Each further network is drawn a little further out, so that skins round the same members do not hide each other.
  const aside = hull.nth % MOST;
  return {
    padding: roomAt(grown, aside) / k,
    clear: (17 * grown + 7 * scale + (MOST - aside)) / k,
    body: (17 * grown + 3) / k,
    // A narrower core would be missed by the steps in which the line is followed.
    core: (0.85 * stepAt(k)) / k,
  };
}

/** The padding of the network that is drawn furthest out, in window units. */
export const outermostRoom = (grown: number): number => roomAt(grown, MOST - 1);
const roomAt = (grown: number, aside: number) =>
  16 * grown + ROOM * Math.max(0.35, Math.min(1, grown)) + aside * 3;

/** A convex line with round corners round some members. @param far its distance from their middles, in sheet units */
export function convexOutline(members: readonly Pick<Dot, 'x' | 'y'>[], far: number): Ring {
  const centres = members.map(({ x, y }): [number, number] => [x, y]);
  const corners = centres.length < 3 ? centres : (polygonHull(centres) ?? centres);
  const points = corners.flatMap(([x, y]) =>
    Array.from({ length: 20 }, (_, nth): [number, number] => {
      const angle = (nth * Math.PI) / 10;
      return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
    }),
  );
  return polygonHull(points) ?? [];
}

/** The strangers a line might come close to, because connections make detours (`bones.ts`). `near` means inside the convex line or on it. */
function strangersBy(line: Ring, hull: Hull, dots: Iterable<Dot>, { clear, body }: Measures) {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
  const detour = measuresAt(hull, 1, 1);
  const reach = clear + 2 * detour.padding + TURNS * (detour.clear + detour.core);
  const [left, right] = [smallest(xs) - reach, largest(xs) + reach];
  const [top, foot] = [smallest(ys) - reach, largest(ys) + reach];
  const found: { dot: Dot; near: boolean }[] = [];
  for (const dot of dots) {
    if (dot.x < left || dot.x > right || dot.y < top || dot.y > foot || dot.hulls.includes(hull)) continue;
    const { x, y } = dot;
    const near =
      polygonContains(line, [x, y]) ||
      line.some((from, nth) => farFrom([from, line[(nth + 1) % line.length] as Spot], x, y) < body / 2);
    found.push({ dot, near });
  }
  return found;
}
type Inside = ReturnType<typeof strangersBy>;

/** Bones are worked out for zoom 1 and used at every zoom, so that a network keeps its shape while somebody zooms. */
function boneOf(hull: Hull, inside: Inside): Bones {
  const { padding, clear, core } = measuresAt(hull, 1, 1);
  return bonesOf(hull.members.map(spotOf), treeOf(inside), { clear, core, gap: 2 * padding + clear });
}

function tightRings(
  members: readonly Dot[],
  inside: Inside,
  bones: Bones,
  measures: Measures,
  k: number,
): Ring[] {
  const strangers = inside.map(({ dot }) => spotOf(dot));
  return tightOutline(members.map(spotOf), strangers, bones, { ...measures, step: stepAt(k) / k });
}
const spotOf = ({ x, y }: Dot): Spot => [x, y];
const treeOf = (inside: Inside): Quadtree<Spot> => quadtree<Spot>(inside.map(({ dot }) => spotOf(dot)));

function placesOf(members: readonly Dot[], inside: Inside): Float64Array {
  const where = new Float64Array(2 * (members.length + inside.length));
  let at = 0;
  for (const { x, y } of members) {
    where[at++] = x;
    where[at++] = y;
  }
  for (const { dot } of inside) {
    where[at++] = dot.x;
    where[at++] = dot.y;
  }
  return where;
}
const isSame = (a: Float64Array, b: Float64Array) =>
  a.length === b.length && a.every((value, at) => value === b[at]);
