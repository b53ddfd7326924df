/**
 * Finds what holds a map together: the organisations (cut points) and links (bridges) whose loss would split a connected part.
 * Source of the method: R. Tarjan, "Depth-first search and linear graph algorithms", 1972. It is written without recursion,
 * because a chain of 1,000 schools would overflow the stack.
 * @module
 */
import { largest } from '../../../model/extremes.ts';
import type { Graph } from './graph.ts';

/** A cut point. `apart` is how many organisations would no longer reach the largest remaining piece. */
export type NodeCut = { node: number; apart: number };
/** A bridge. `apart` is how many organisations are on its smaller side. */
export type LinkCut = { link: number; apart: number };

/** Finds all cut points and bridges, each list with the largest loss first. The time is linear in nodes and links. */
export function cutsOf(graph: Graph): { nodes: NodeCut[]; links: LinkCut[] } {
  const { ids, starts, targets, links } = graph;
  const n = ids.length;
  const order = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const size = new Int32Array(n).fill(1);
  const via = new Int32Array(n).fill(-1);
  const next = starts.slice(0, n);
  const nodes: NodeCut[] = [];
  const bridges: LinkCut[] = [];
  let count = 0;

  for (let root = 0; root < n; root += 1) {
    if (order[root] !== -1) continue;
    const path = [root];
    const visited: number[] = [];
    /** For each node, the sizes of the pieces that are connected to the rest through it alone. */
    const pieces = new Map<number, number[]>();
    const below: { link: number; size: number }[] = [];
    order[root] = low[root] = count++;
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (next[node]! < starts[node + 1]!) {
        const edge = next[node]!;
        next[node] = edge + 1;
        const other = targets[edge]!;
        if (order[other] === -1) {
          order[other] = low[other] = count++;
          via[other] = links[edge]!;
          path.push(other);
        } else if (links[edge] !== via[node]) low[node] = Math.min(low[node]!, order[other]!);
        continue;
      }
      path.pop();
      visited.push(node);
      const parent = path.at(-1);
      if (parent === undefined) continue;
      size[parent]! += size[node]!;
      low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node]! >= order[parent]!) {
        const hanging = pieces.get(parent) ?? [];
        hanging.push(size[node]!);
        pieces.set(parent, hanging);
      }
      if (low[node]! > order[parent]!) below.push({ link: via[node]!, size: size[node]! });
    }
    const whole = visited.length;
    for (const [node, hanging] of pieces) {
      const rest = whole - 1 - hanging.reduce((sum, piece) => sum + piece, 0);
      const all = rest > 0 ? [...hanging, rest] : hanging;
      if (all.length > 1) nodes.push({ node, apart: whole - 1 - largest(all) });
    }
    for (const { link, size: piece } of below) bridges.push({ link, apart: Math.min(piece, whole - piece) });
  }
  const byLoss = (a: { apart: number }, b: { apart: number }) => b.apart - a.apart;
  return { nodes: nodes.sort(byLoss), links: bridges.sort(byLoss) };
}
