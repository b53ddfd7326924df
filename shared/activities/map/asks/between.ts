/**
 * Who sits between: the share of shortest ways between two others that lead through each organisation.
 * Source of the method: U. Brandes, "A faster algorithm for betweenness centrality", 2001. Above `EXACT` nodes it is
 * estimated from some of them (U. Brandes and C. Pich, "Centrality estimation in large networks", 2007).
 * @module
 */
import type { Graph } from './graph.ts';

/** Up to so many organisations every one of them is a starting point: 1,000 with 3,000 ties take about 45 ms. */
export const EXACT = 1_500;
const PIVOTS = 400;

/** By node number: 0 for none to 1 for all pairs of others that are joined at all. */
export function betweenness({ ids, starts, targets }: Graph): Float64Array {
  const n = ids.length;
  const score = new Float64Array(n);
  if (n < 3) return score;
  // Every k-th: repeatable without a random number, and the order of ids has nothing to do with the drawing.
  const stride = n <= EXACT ? 1 : n / PIVOTS;
  const [distance, queue] = [new Int32Array(n), new Int32Array(n)];
  const [ways, share] = [new Float64Array(n), new Float64Array(n)];
  // Where the shortest ways go on from the node at each place of the queue: going back over those alone, instead of over
  // all neighbours again, and dividing once for each node, takes a third off.
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
    // Brandes's dependency of the source on a node, divided by the ways to that node, is the sum of `share` behind it.
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
