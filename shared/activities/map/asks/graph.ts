/**
 * A map as an undirected graph of numbers. Organisations are the nodes 0 to n - 1. All ties between two organisations are one link,
 * and links are 0 to m - 1. The graph is stored as compressed rows in typed arrays, because a county of 1,000 organisations
 * is worked out after every edit.
 * @module
 */
export type Graph = {
  /** Organisation ids by number. */
  ids: readonly string[];
  /** Neighbours of node `v` are `targets[starts[v]]` to `targets[starts[v + 1] - 1]`. */
  starts: Int32Array;
  targets: Int32Array;
  /** The link each entry of `targets` is reached by. */
  links: Int32Array;
  /** The two ends of each link, smaller number first: `ends[2 * l]` and `ends[2 * l + 1]`. */
  ends: Int32Array;
};

type Ends = { from: string; to: string };

/** Makes the graph. Ties to organisations that are not in `ids`, and from one to itself, are left out. */
export function makeGraph(ids: readonly string[], ties: readonly Ends[]): Graph {
  const number = new Map(ids.map((id, index) => [id, index]));
  const seen = new Set<number>();
  const ends: number[] = [];
  for (const { from, to } of ties) {
    const [a, b] = [number.get(from), number.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * ids.length + high;
    if (seen.has(key)) continue;
    seen.add(key);
    ends.push(low, high);
  }
  const starts = new Int32Array(ids.length + 1);
  for (const end of ends) starts[end + 1]! += 1;
  for (let v = 0; v < ids.length; v += 1) starts[v + 1]! += starts[v]!;
  const targets = new Int32Array(ends.length);
  const links = new Int32Array(ends.length);
  const next = starts.slice();
  ends.forEach((end, index) => {
    const place = next[end]!;
    targets[place] = ends[index ^ 1]!;
    links[place] = index >> 1;
    next[end] = place + 1;
  });
  return { ids, starts, targets, links, ends: Int32Array.from(ends) };
}

/** How many neighbours a node has. */
export const degreeOf = ({ starts }: Graph, node: number): number => starts[node + 1]! - starts[node]!;

/** The connected parts of a graph as lists of nodes, the largest first. */
export function partsOf({ ids, starts, targets }: Graph): number[][] {
  const part = new Int32Array(ids.length).fill(-1);
  const parts: number[][] = [];
  for (let root = 0; root < ids.length; root += 1) {
    if (part[root] !== -1) continue;
    const members = [root];
    part[root] = parts.length;
    for (let at = 0; at < members.length; at += 1) {
      const node = members[at]!;
      for (let edge = starts[node]!; edge < starts[node + 1]!; edge += 1) {
        const other = targets[edge]!;
        if (part[other] !== -1) continue;
        part[other] = parts.length;
        members.push(other);
      }
    }
    parts.push(members);
  }
  return parts.sort((a, b) => b.length - a.length);
}
