/**
 * The shape under the skin of a network that has strangers (organisations that are not members) among its members. It has two
 * parts: the ground between members that holds no stranger, and connections between members that keep the network in one piece.
 *
 * The ground starts as the Delaunay triangles of the members. Triangles that hold a stranger are removed, and so are those on the
 * shortest way from there to the outside. The connections are the shortest tree along the triangles' sides, where passing close
 * to strangers costs more. A tree encloses nobody, so every stranger has a way out; where that way is too narrow to be
 * seen, the skin gets a hole round the stranger instead.
 * @module
 */
import { largest, smallest } from '../../../../model/extremes.ts';
import Delaunator from 'delaunator';
import type { Quadtree } from 'd3-quadtree';
import { farFrom, isInTriangle, lengthOf, nearestOn, type Segment, type Spot } from './geometry.ts';

/** How many times a connection may be split to go round a stranger. */
export const TURNS = 4;

export type Triangle = readonly [Spot, Spot, Spot];
/** What a skin is drawn round, in sheet units. */
export type Bones = { ground: Triangle[]; connections: Segment[] };
/** Distances in sheet units. */
export type Distances = {
  /** The least distance from a stranger's middle to the skin. */
  clear: number;
  /** Half the width of a connection where it squeezes between strangers. */
  core: number;
  /** A way out that is narrower than this does not count as one. */
  gap: number;
};

/** Works out the ground and the connections of a network. */

export function bonesOf(members: readonly Spot[], strangers: Quadtree<Spot>, far: Distances): Bones {
  const mesh = Delaunator.from(members as [number, number][]);
  const at = (index: number) => members[index] as Spot;
  const sides = mesh.triangles.length > 0 ? sidesOf(mesh) : rowOf(mesh.hull);
  const tree = shortestTree(members.length, sides, ([a, b]) => {
    const side: Segment = [at(a), at(b)];
    return lengthOf(side) * (1 + 2 * alongside(strangers, side, far.clear).length);
  });
  const keep = keptOf(mesh, members, strangers, { ...far, tree });
  const ground: Triangle[] = [];
  for (let one = 0; one < keep.length; one += 1) {
    if (!keep[one]) continue;
    ground.push(
      [0, 1, 2].map((corner) => at(mesh.triangles[3 * one + corner] as number)) as unknown as Triangle,
    );
  }
  const connections = tree.flatMap(([a, b]) =>
    around([at(a), at(b)], strangers, far.clear + far.core, TURNS),
  );
  return { ground, connections };
}

type Side = readonly [from: number, to: number];
const keyOf = (a: number, b: number) => (a < b ? a * 65_536 + b : b * 65_536 + a);

/** The sides of all triangles, each listed once. */
function sidesOf({ triangles, halfedges }: Delaunator<ArrayLike<number>>): Side[] {
  const sides: Side[] = [];
  triangles.forEach((from, edge) => {
    if (edge > (halfedges[edge] as number)) sides.push([from, triangles[next(edge)] as number]);
  });
  return sides;
}
const next = (edge: number) => (edge % 3 === 2 ? edge - 2 : edge + 1);

/** Members in one straight line have no triangles, so each is joined to the next. */
const rowOf = (row: ArrayLike<number>): Side[] =>
  Array.from({ length: Math.max(0, row.length - 1) }, (_, nth) => [
    row[nth] as number,
    row[nth + 1] as number,
  ]);

/** The spanning tree of least cost, by Kruskal's algorithm. */
function shortestTree(count: number, sides: readonly Side[], cost: (side: Side) => number): Side[] {
  const group = Array.from({ length: count }, (_, nth) => nth);
  const of = (one: number): number => {
    let top = one;
    while (group[top] !== top) top = group[top] = group[group[top] as number] as number;
    return top;
  };
  const costs = new Map(sides.map((side) => [side, cost(side)]));
  return [...sides]
    .sort((a, b) => (costs.get(a) as number) - (costs.get(b) as number))
    .filter(([a, b]) => {
      const [one, other] = [of(a), of(b)];
      group[one] = other;
      return one !== other;
    });
}

/** Says for each triangle whether it stays. Those that hold a stranger go, and so do those on the shortest way out from there. */
function keptOf(
  { triangles, halfedges }: Delaunator<ArrayLike<number>>,
  members: readonly Spot[],
  strangers: Quadtree<Spot>,
  { clear, gap, tree }: Distances & { tree: readonly Side[] },
): boolean[] {
  const count = triangles.length / 3;
  const walls = new Set(tree.map(([a, b]) => keyOf(a, b)));
  const corner = (edge: number) => members[triangles[edge] as number] as Spot;
  const cornersOf = (one: number): Triangle => [corner(3 * one), corner(3 * one + 1), corner(3 * one + 2)];
  const taken = Array.from({ length: count }, (_, one) => isTaken(cornersOf(one), strangers, clear));
  const isDoor = (edge: number) =>
    !walls.has(keyOf(triangles[edge] as number, triangles[next(edge)] as number)) &&
    lengthOf([corner(edge), corner(next(edge))]) >= gap;
  // Dijkstra's algorithm from the outside inwards. A triangle that has to go anyway costs nothing to pass through.
  const cost = new Float64Array(count).fill(Infinity);
  const towards = new Int32Array(count).fill(-1);
  const open = new Set<number>();
  const reach = (one: number, sum: number, from: number) => {
    if (sum >= (cost[one] as number)) return;
    [cost[one], towards[one]] = [sum, from];
    open.add(one);
  };
  const own = (one: number) => (taken[one] ? 0 : sizeOf(cornersOf(one)));
  halfedges.forEach((twin, edge) => {
    const one = Math.floor(edge / 3);
    if (twin < 0 && isDoor(edge)) reach(one, own(one), -1);
  });
  while (open.size > 0) {
    let least = -1;
    for (const one of open) if (least < 0 || (cost[one] as number) < (cost[least] as number)) least = one;
    open.delete(least);
    for (const edge of [3 * least, 3 * least + 1, 3 * least + 2]) {
      const twin = halfedges[edge] as number;
      if (twin < 0 || !isDoor(edge)) continue;
      const one = Math.floor(twin / 3);
      reach(one, (cost[least] as number) + own(one), least);
    }
  }
  const keep = Array.from({ length: count }, () => true);
  taken.forEach((gone, one) => {
    if (!gone || cost[one] === Infinity) return;
    for (let way = one; way >= 0 && keep[way]; way = towards[way] as number) keep[way] = false;
  });
  return keep;
}
const sizeOf = ([a, b, c]: Triangle) => lengthOf([a, b]) + lengthOf([b, c]) + lengthOf([c, a]);

function isTaken(triangle: Triangle, strangers: Quadtree<Spot>, clear: number): boolean {
  const [a, b, c] = triangle;
  const box = boxOf(triangle, clear);
  return within(strangers, box).some(
    ([x, y]) =>
      isInTriangle(triangle, x, y) ||
      farFrom([a, b], x, y) < clear ||
      farFrom([b, c], x, y) < clear ||
      farFrom([c, a], x, y) < clear,
  );
}

/** Splits a connection until it goes round the strangers in its way, where that is possible. */
function around(way: Segment, strangers: Quadtree<Spot>, clear: number, turns: number): Segment[] {
  if (turns === 0) return [way];
  const [from, to] = way;
  const inTheWay = alongside(strangers, way, clear)
    .map((spot) => ({ spot, far: farFrom(way, spot[0], spot[1]) }))
    // A stranger at one end stands right on a member, and no detour helps.
    .filter(({ spot }) => lengthOf([spot, from]) > clear && lengthOf([spot, to]) > clear)
    .sort((a, b) => a.far - b.far)[0];
  if (!inTheWay) return [way];
  const { spot, far } = inTheWay;
  const [nx, ny] = nearestOn(way, spot);
  const long = lengthOf(way) || 1;
  const [ux, uy] =
    far > 1e-6
      ? [(nx - spot[0]) / far, (ny - spot[1]) / far]
      : [(from[1] - to[1]) / long, (to[0] - from[0]) / long];
  const sides = [1, -1].map((side): Spot => [
    spot[0] + side * ux * clear * 1.05,
    spot[1] + side * uy * clear * 1.05,
  ]);
  const free = sides.map(([x, y]) => {
    const other = strangers.find(x, y, clear);
    return other ? Math.hypot(other[0] - x, other[1] - y) : clear;
  });
  const turn = sides[(free[1] as number) > (free[0] as number) + 1e-6 ? 1 : 0] as Spot;
  return [
    ...around([from, turn], strangers, clear, turns - 1),
    ...around([turn, to], strangers, clear, turns - 1),
  ];
}

type Box = readonly [left: number, top: number, right: number, foot: number];
const boxOf = (points: readonly Spot[], room: number): Box => [
  smallest(points.map(([x]) => x)) - room,
  smallest(points.map(([, y]) => y)) - room,
  largest(points.map(([x]) => x)) + room,
  largest(points.map(([, y]) => y)) + room,
];

/** The strangers that are closer to a segment than `far`. */
const alongside = (strangers: Quadtree<Spot>, segment: Segment, far: number): Spot[] =>
  within(strangers, boxOf(segment, far)).filter(([x, y]) => farFrom(segment, x, y) < far);

function within(strangers: Quadtree<Spot>, [left, top, right, foot]: Box): Spot[] {
  const found: Spot[] = [];
  strangers.visit((node, x0, y0, x1, y1) => {
    if (!node.length) {
      let leaf: typeof node | undefined = node;
      while (leaf) {
        const [x, y] = leaf.data;
        if (x >= left && x <= right && y >= top && y <= foot) found.push(leaf.data);
        leaf = leaf.next;
      }
    }
    return x0 > right || y0 > foot || x1 < left || y1 < top;
  });
  return found;
}
