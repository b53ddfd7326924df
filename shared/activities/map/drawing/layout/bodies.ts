/**
 * Organisations as bodies of a force simulation.
 * @module
 */
import { type ForceLink, forceLink, type SimulationNodeDatum } from 'd3-force';
import type { Point } from '../../model/map-view.ts';

/** Where organisations stand, by id, in sheet units. */
export type Places = ReadonlyMap<string, Point>;
export type Body = SimulationNodeDatum & { id: string };
/** The usual distance between neighbours, in sheet units. */
export const SPACE = 95;
type Link = { source: string; target: string };

/** A force that pulls the ends of ties together. Ties to organisations that are not among the bodies are left out. */
export function pulls(
  ties: readonly (readonly [from: string, to: string])[],
  bodies: readonly Body[],
): ForceLink<Body, Link> {
  const known = new Set(bodies.map(({ id }) => id));
  const links = ties
    .filter(([from, to]) => known.has(from) && known.has(to))
    .map(([source, target]) => ({ source, target }));
  return forceLink<Body, Link>(links).id(({ id }) => id);
}

/** The places of bodies, rounded to whole sheet units. */
export const placesOf = (bodies: readonly Body[]): Places =>
  new Map(bodies.map(({ id, x = 0, y = 0 }): [string, Point] => [id, [Math.round(x), Math.round(y)]]));

/** Puts organisations on a sunflower spiral: evenly spaced, and growing from the middle. */
export function spiral(ids: readonly string[]): { id: string; x: number; y: number }[] {
  return ids.map((id, nth) => {
    const [far, angle] = [SPACE * 0.62 * Math.sqrt(nth + 0.5), nth * Math.PI * (3 - Math.sqrt(5))];
    return { id, x: far * Math.cos(angle), y: far * Math.sin(angle) };
  });
}

/** The mean of some places. */
export const mean = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];
