/**
 * Ways to arrange a map. Pure and repeatable: the same map gives the same arrangement on every screen.
 * @module
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from '../../model/map/map-view.ts';

export const LAYOUTS = ['force', 'networks', 'rings', 'geography'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** What a layout needs to know of a map; small enough to send to a worker. */
export type LayoutWish = {
  layout: LayoutName;
  organisations: readonly { id: string; grid?: readonly [number, number] | undefined }[];
  ties: readonly (readonly [from: string, to: string])[];
  networks: readonly (readonly string[])[];
  /** Whom the rings go round. */
  centre?: string | undefined;
};
export type Places = ReadonlyMap<string, Point>;

type Body = SimulationNodeDatum & { id: string };
const SPACE = 95;

export function layOut(wish: LayoutWish): Places {
  if (wish.layout === 'networks') return byNetwork(wish);
  if (wish.layout === 'rings') return inRings(wish);
  if (wish.layout === 'geography') return byGeography(wish);
  return byForce(wish);
}

/** Ties pull, everything else pushes. @param home where each one tends to; the middle by default */
export function byForce(
  { organisations, ties }: Pick<LayoutWish, 'organisations' | 'ties'>,
  home?: Places,
): Places {
  const bodies = spiral(organisations.map(({ id }) => id)).map((body) => {
    const at = home?.get(body.id);
    return at ? { ...body, x: at[0] + body.x / 20, y: at[1] + body.y / 20 } : body;
  });
  const known = new Set(bodies.map(({ id }) => id));
  const links = ties
    .filter(([from, to]) => known.has(from) && known.has(to))
    .map(([source, target]) => ({ source, target }));
  const pull = home ? 0.12 : bodies.length > 150 ? 0.04 : 0.06;
  forceSimulation<Body>(bodies)
    .force(
      'ties',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(SPACE),
    )
    .force('room', forceManyBody().strength(-420).distanceMax(900))
    .force('apart', forceCollide(38))
    .force('x', forceX<Body>(({ id }) => home?.get(id)?.[0] ?? 0).strength(pull * 0.7))
    .force('y', forceY<Body>(({ id }) => home?.get(id)?.[1] ?? 0).strength(pull))
    .stop()
    .tick(bodies.length > 400 ? 160 : 300);
  return placesOf(bodies);
}

/** Each network has a place of its own on a ring; who is in several stands between them, who is in none in the middle below. */
function byNetwork(wish: LayoutWish): Places {
  const { organisations, networks } = wish;
  const filled = networks.filter((members) => members.length > 0);
  if (filled.length === 0) return byForce(wish);
  const room = Math.sqrt(organisations.length) * SPACE * 0.75 + 120;
  const spots = filled.map((_, nth): Point => {
    if (filled.length === 1) return [0, 0];
    const angle = (nth / filled.length) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle) * room * 1.25, Math.sin(angle) * room];
  });
  const home = new Map<string, Point>();
  const alone: string[] = [];
  for (const { id } of organisations) {
    const own = spots.filter((_, nth) => filled[nth]?.includes(id));
    if (own.length > 0) home.set(id, mean(own));
    else alone.push(id);
  }
  // Below the lowest network, and not in it: a county has hundreds of them.
  const wide = (count: number) => Math.sqrt(count) * SPACE * 0.5;
  const lowest = Math.max(...spots.map(([, y], nth) => y + wide(filled[nth]?.length ?? 0)));
  for (const id of alone) home.set(id, [0, lowest + wide(alone.length) + SPACE]);
  return byForce(wish, home);
}

/** Round one organisation: who is one tie away, then two; who cannot be reached stands outside. */
function inRings({ organisations, ties, centre }: LayoutWish): Places {
  const middle = centre ?? organisations[0]?.id;
  const near = new Map<string, string[]>();
  for (const [from, to] of ties) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  const places = new Map<string, Point>();
  const waiting = new Set(organisations.map(({ id }) => id));
  let ring = middle !== undefined && waiting.delete(middle) ? [middle] : [];
  if (ring[0]) places.set(ring[0], [0, 0]);
  /** The way each one lies in, so that the next ring starts from its own neighbours. */
  const angles = new Map<string, number>();
  let radius = 0;
  while (waiting.size > 0) {
    const found = ring.flatMap((id) => (near.get(id) ?? []).filter((other) => waiting.delete(other)));
    // Nobody more can be reached: the rest is the last ring.
    const next = found.length > 0 ? found : [...waiting];
    if (found.length === 0) waiting.clear();
    radius = Math.max(radius + 1.5 * SPACE, (next.length * SPACE) / (2 * Math.PI));
    next.forEach((id, nth) => {
      const angle = (nth / next.length) * 2 * Math.PI - Math.PI / 2;
      angles.set(id, angle);
      places.set(id, [Math.cos(angle) * radius, Math.sin(angle) * radius]);
    });
    ring = next.sort((a, b) => (angles.get(a) ?? 0) - (angles.get(b) ?? 0));
  }
  return places;
}

/** How wide sixty organisations are spread; more get more. */
export const SHEET_WIDTH = 1400;

/** Sheet units per metre for some coordinates, so that they fill a sheet. */
export function gridScale(grids: readonly (readonly [number, number])[]): number {
  const wide = (axis: 0 | 1) => {
    const all = grids.map((grid) => grid[axis]);
    return Math.max(...all) - Math.min(...all);
  };
  const far = grids.length > 0 ? Math.max(wide(0), wide(1)) : 0;
  return far > 0 ? (SHEET_WIDTH * Math.max(1, Math.sqrt(grids.length / 60))) / far : 1;
}

/** As on a map, north up. Who has no coordinates stands in rows below. */
function byGeography({ organisations }: LayoutWish): Places {
  const known = organisations.flatMap(({ id, grid }) => (grid ? [{ id, grid }] : []));
  const scale = gridScale(known.map(({ grid }) => grid));
  const west = Math.min(...known.map(({ grid }) => grid[0]));
  const north = Math.max(...known.map(({ grid }) => grid[1]));
  const places = new Map<string, Point>();
  for (const { id, grid } of known) places.set(id, [(grid[0] - west) * scale, (north - grid[1]) * scale]);
  const south = Math.max(0, ...[...places.values()].map(([, y]) => y));
  organisations
    .filter(({ grid }) => !grid)
    .forEach(({ id }, nth) =>
      places.set(id, [(nth % 14) * SPACE, south + (Math.floor(nth / 14) + 2) * SPACE]),
    );
  return places;
}

/** A sunflower: everybody has room, and it grows from the middle. */
export function spiral(ids: readonly string[]): { id: string; x: number; y: number }[] {
  return ids.map((id, nth) => {
    const [far, angle] = [SPACE * 0.62 * Math.sqrt(nth + 0.5), nth * Math.PI * (3 - Math.sqrt(5))];
    return { id, x: far * Math.cos(angle), y: far * Math.sin(angle) };
  });
}

const placesOf = (bodies: readonly Body[]): Places =>
  new Map(bodies.map(({ id, x = 0, y = 0 }): [string, Point] => [id, [Math.round(x), Math.round(y)]]));
export const mean = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

/** What to write when something moves: the move, and the places that were only guessed until now. */
export const withGuesses = (moved: Places, guessed: Places): Places => new Map([...guessed, ...moved]);
