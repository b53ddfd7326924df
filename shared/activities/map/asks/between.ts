/**
 * Betweenness: for each organisation, the share of the shortest paths between two others that lead through it.
 * Source of the method: U. Brandes, "A faster algorithm for betweenness centrality", 2001. Above `EXACT` nodes it is
 * estimated from some of them (U. Brandes and C. Pich, "Centrality estimation in large networks", 2007).
 * @module
 */
import type { Graph } from './graph.ts';

/** Up to this many organisations the result is exact, because each is a starting point: 1,000 with 3,000 ties take about 45 ms. */
export const EXACT = 1_500;
/** The number of starting points for larger maps. */
const PIVOTS = 400;
/** The most steps along ties that are taken: half a second. Maps with very many ties are estimated from fewer starting points. */
const STEPS = 50_000_000;

/** The betweenness of each node: from 0 for no path to 1 for all pairs of other nodes that are connected. */
export function betweenness({ ids, starts, targets }: Graph): Float64Array {
  const n = ids.length;
  const score = new Float64Array(n);
  if (n < 3) return score;
  // Starting points are evenly spread over the list: that is repeatable, and the order of ids has nothing to do with the drawing.
  const most = Math.max(1, Math.floor(STEPS / (n + targets.length)));
  const wanted = Math.min(n <= EXACT ? n : PIVOTS, most);
  const stride = n / wanted;
  const [distance, queue] = [new Int32Array(n), new Int32Array(n)];
  const [ways, share] = [new Float64Array(n), new Float64Array(n)];
  // For each node of the queue, the nodes to which the shortest paths go on. Going back over these alone, instead of over all
  // neighbours again, and dividing once for each node, saves a third of the time.
  const [onward, onwardStarts] = [new Int32Array(targets.length), new Int32Array(n + 1)];
  let pivots = 0;
  for (let pivot = 0; pivot < n; pivot += stride) {
    const source = Math.floor(pivot);
    pivots += 1;
    distance.fill(-1);
    distance[source] = 0;
    ways[source] = 1;
    queue[0] = source;
    let [end, steps] = [1, 0];
    for (let at = 0; at < end; at += 1) {
      const node = queue[at]!;
      const next = distance[node]! + 1;
      onwardStarts[at] = steps;
      for (let edge = starts[node]!; edge < starts[node + 1]!; edge += 1) {
        const other = targets[edge]!;
        if (distance[other] === -1) {
          distance[other] = next;
          ways[other] = 0;
          queue[end++] = other;
        }
        if (distance[other] !== next) continue;
        ways[other]! += ways[node]!;
        onward[steps++] = other;
      }
    }
    onwardStarts[end] = steps;
    // Brandes's dependency of the source on a node, divided by the number of paths to that node, is the sum of `share` over the
    // nodes the paths go on to.
    for (let at = end - 1; at > 0; at -= 1) {
      const node = queue[at]!;
      let behind = 0;
      for (let step = onwardStarts[at]!; step < onwardStarts[at + 1]!; step += 1)
        behind += share[onward[step]!]!;
      score[node]! += behind * ways[node]!;
      share[node] = behind + 1 / ways[node]!;
    }
  }
  const pairs = (n - 1) * (n - 2) * (pivots / n);
  return score.map((sum) => sum / pairs);
}
