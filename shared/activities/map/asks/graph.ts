/**
 * A map as numbers: organisations are 0 to n - 1, links between two of them 0 to m - 1, however many ties make a link.
 * Undirected, because these questions are about who is joined to whom. Compressed rows in typed arrays: a county of 1,000
 * organisations is asked about after every stroke.
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

/** Ties to organisations that are not in `ids`, and from one to itself, are left out. */
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

export const degreeOf = ({ starts }: Graph, node: number): number => starts[node + 1]! - starts[node]!;

/** The connected parts, largest first, each as node numbers. */
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
