/**
 * What the questions are made from, computed once for all of them.
 * @module
 */
import type { DrawnMap, DrawnNetwork } from '../model/drawn-map.ts';
import type { Organisation } from '../model/map-view.ts';
import { betweenness } from './between.ts';
import { cutsOf, type LinkCut, type NodeCut } from './cuts.ts';
import { type Graph, makeGraph } from './graph.ts';
import { isSchool } from './kinds.ts';

export type MapFacts = {
  map: DrawnMap;
  organisations: readonly Organisation[];
  schools: readonly Organisation[];
  networks: readonly DrawnNetwork[];
  /** Organisation id -> the networks it is in. */
  networksOf: ReadonlyMap<string, readonly DrawnNetwork[]>;
  /** Organisation id -> those it has a tie with. */
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  graph: Graph;
  cuts: { nodes: readonly NodeCut[]; links: readonly LinkCut[] };
  /** By node number of `graph`. */
  between: Float64Array;
};

/** Computes the facts of a map. 1,000 organisations and 3,000 ties take about 50 ms, nearly all of it for betweenness. */
export function factsOf(map: DrawnMap): MapFacts {
  const organisations = [...map.organisations.values()];
  const neighbours = new Map<string, Set<string>>(organisations.map(({ id }) => [id, new Set()]));
  for (const { from, to } of map.ties) {
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  const networksOf = new Map<string, DrawnNetwork[]>(organisations.map(({ id }) => [id, []]));
  for (const network of map.networks) {
    for (const member of network.members.keys()) networksOf.get(member)?.push(network);
  }
  const graph = makeGraph(
    organisations.map(({ id }) => id),
    map.ties,
  );
  return {
    map,
    organisations,
    schools: organisations.filter(({ kind }) => isSchool(kind)),
    networks: map.networks,
    networksOf,
    neighbours,
    graph,
    cuts: cutsOf(graph),
    between: betweenness(graph),
  };
}
