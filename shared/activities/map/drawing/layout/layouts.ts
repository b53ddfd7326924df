/**
 * The ways to arrange a map. They are pure and repeatable: the same map gets the same arrangement on every screen.
 * @module
 */
import { largest, smallest } from '../../../../model/extremes.ts';
import { forceCollide, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Point } from '../../model/map-view.ts';
import { type Body, type Places, placesOf, pulls, SPACE, spiral } from './bodies.ts';
import { byNetwork } from './by-network.ts';

export const LAYOUTS = ['force', 'networks', 'rings', 'geography'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** What a layout needs to know of a map. It is plain data, so that it can be sent to a worker. */
export type LayoutRequest = {
  layout: LayoutName;
  organisations: readonly { id: string; grid?: readonly [number, number] | undefined }[];
  ties: readonly (readonly [from: string, to: string])[];
  networks: readonly (readonly string[])[];
  /** For rings: the id of the organisation in the middle. */
  centre?: string | undefined;
};

/** Arranges a map in the way the request names. */
export function layOut(request: LayoutRequest): Places {
  if (request.layout === 'networks') return byNetwork(request) ?? byForce(request);
  if (request.layout === 'rings') return inRings(request);
  if (request.layout === 'geography') return byGeography(request);
  return byForce(request);
}

/** Arranges by ties: they pull, and everything else pushes. */
export function byForce({ organisations, ties }: Pick<LayoutRequest, 'organisations' | 'ties'>): Places {
  const bodies: Body[] = spiral(organisations.map(({ id }) => id));
  const pull = bodies.length > 150 ? 0.04 : 0.06;
  forceSimulation<Body>(bodies)
    .force('ties', pulls(ties, bodies).distance(SPACE))
    .force('room', forceManyBody().strength(-420).distanceMax(900))
    .force('apart', forceCollide(38))
    .force('x', forceX<Body>(0).strength(pull * 0.7))
    .force('y', forceY<Body>(0).strength(pull))
    .stop()
    .tick(bodies.length > 400 ? 160 : 300);
  return placesOf(bodies);
}

/** Arranges in rings round one organisation: those one tie away, then those two ties away, and outside those who cannot be reached. */
function inRings({ organisations, ties, centre }: LayoutRequest): Places {
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
  /** The angle of each organisation. The next ring is filled in that order, so that neighbours lie near each other. */
  const angles = new Map<string, number>();
  let radius = 0;
  while (waiting.size > 0) {
    const found = ring.flatMap((id) => (near.get(id) ?? []).filter((other) => waiting.delete(other)));
    // Nobody else can be reached, so the rest is the last ring.
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

/** The width over which sixty organisations are spread, in sheet units; more organisations get more. */
export const SHEET_WIDTH = 1400;

/** Sheet units per metre for some coordinates, so that they fill a sheet. */
export function gridScale(grids: readonly (readonly [number, number])[]): number {
  const wide = (axis: 0 | 1) => {
    const all = grids.map((grid) => grid[axis]);
    return largest(all) - smallest(all);
  };
  const far = grids.length > 0 ? Math.max(wide(0), wide(1)) : 0;
  return far > 0 ? (SHEET_WIDTH * Math.max(1, Math.sqrt(grids.length / 60))) / far : 1;
}

/** Arranges by coordinates, north up. Organisations without coordinates stand in rows below. */
function byGeography({ organisations }: LayoutRequest): Places {
  const known = organisations.flatMap(({ id, grid }) => (grid ? [{ id, grid }] : []));
  const scale = gridScale(known.map(({ grid }) => grid));
  const west = smallest(known.map(({ grid }) => grid[0]));
  const north = largest(known.map(({ grid }) => grid[1]));
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

/** The places to write when something moves: the moved ones, and those that were only guessed until now. */
export const withGuesses = (moved: Places, guessed: Places): Places => new Map([...guessed, ...moved]);
