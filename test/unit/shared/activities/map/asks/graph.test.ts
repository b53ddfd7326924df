import { describe, expect, it } from 'vitest';
import { betweenness, EXACT } from '../../../../../../shared/activities/map/asks/between.ts';
import { cutsOf } from '../../../../../../shared/activities/map/asks/cuts.ts';
import {
  degreeOf,
  type Graph,
  makeGraph,
  partsOf,
} from '../../../../../../shared/activities/map/asks/graph.ts';
import { dice } from '../../../../../support/random.ts';

const ties = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0]!, to: pair[1]! }));
const letters = (word: string) => [...word];
const linkName = ({ ids, ends }: Graph, link: number) => `${ids[ends[2 * link]!]}${ids[ends[2 * link + 1]!]}`;
/** Two triangles, a-b-c and d-e-f, joined by c-d; g hangs on a; h is alone. */
const small = () => makeGraph(letters('abcdefgh'), ties('ab', 'bc', 'ca', 'cd', 'de', 'ef', 'fd', 'ag'));

describe('a graph of a map', () => {
  it('counts several ties between two as one link, and leaves out what it does not know', () => {
    const graph = makeGraph(letters('abc'), ties('ab', 'ba', 'ab', 'aa', 'ax', 'bc'));
    expect(graph.ends.length / 2).toBe(2);
    expect(letters('abc').map((_, node) => degreeOf(graph, node))).toEqual([1, 2, 1]);
  });

  it('finds the connected parts, largest first', () => {
    const graph = small();
    expect(
      partsOf(graph).map((part) =>
        part
          .map((node) => graph.ids[node])
          .sort()
          .join(''),
      ),
    ).toEqual(['abcdefg', 'h']);
    expect(partsOf(makeGraph([], []))).toEqual([]);
  });
});

describe('what holds it together', () => {
  it('names the organisations and links whose loss splits it, and how many they cut off', () => {
    const graph = small();
    const { nodes, links } = cutsOf(graph);
    expect(nodes.map(({ node, apart }) => [graph.ids[node], apart])).toEqual([
      ['c', 3],
      ['d', 2],
      ['a', 1],
    ]);
    expect(links.map(({ link, apart }) => [linkName(graph, link), apart])).toEqual([
      ['cd', 3],
      ['ag', 1],
    ]);
  });

  it('does not overflow on a chain of 20,000', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => String(index));
    const chain = ids.slice(1).map((to, index) => ({ from: String(index), to }));
    const { nodes, links } = cutsOf(makeGraph(ids, chain));
    expect([nodes.length, links.length]).toEqual([19_998, 19_999]);
    expect(nodes[0]?.apart).toBe(9_999);
  });
});

describe('who sits between', () => {
  it('is the share of pairs of others whose shortest ways lead through', () => {
    // On a path a-b-c-d-e: b lies between 3 pairs of 6, c between 4.
    const path = betweenness(makeGraph(letters('abcde'), ties('ab', 'bc', 'cd', 'de')));
    expect([...path].map((value) => Number(value.toFixed(4)))).toEqual([0, 0.5, 0.6667, 0.5, 0]);
    // A star: its middle lies between all of them. A ring of four: two ways between opposite corners, half each.
    expect(betweenness(makeGraph(letters('mabc'), ties('ma', 'mb', 'mc')))[0]).toBeCloseTo(1);
    expect(betweenness(makeGraph(letters('abcd'), ties('ab', 'bc', 'cd', 'da')))[0]).toBeCloseTo(1 / 6);
    expect([...betweenness(makeGraph(letters('ab'), ties('ab')))]).toEqual([0, 0]);
  });
});

describe('who sits between, on a map as large as a county', () => {
  const path = (n: number) => {
    const ids = Array.from({ length: n }, (_, index) => String(index));
    return makeGraph(
      ids,
      ids.slice(1).map((to, index) => ({ from: String(index), to })),
    );
  };
  /** On a path a node is between those on its one side and those on the other. */
  const share = (n: number, place: number) => (2 * place * (n - 1 - place)) / ((n - 1) * (n - 2));

  it('is exact up to the limit', () => {
    betweenness(path(EXACT)).forEach((value, place) => expect(value).toBeCloseTo(share(EXACT, place), 9));
  });

  it('is estimated closely above it', () => {
    const n = EXACT * 2;
    betweenness(path(n)).forEach((value, place) =>
      expect(Math.abs(value - share(n, place))).toBeLessThan(0.01),
    );
  });
});

describe('on random graphs, against a slow reference', () => {
  const graphs = Array.from({ length: 60 }, (_, seed) => {
    const { next: random } = dice(seed + 1);
    const n = 2 + Math.floor(random() * 14);
    const ids = Array.from({ length: n }, (_, index) => `n${index}`);
    const drawn = Array.from({ length: Math.floor(random() * n * 1.6) }, () => ({
      from: ids[Math.floor(random() * n)]!,
      to: ids[Math.floor(random() * n)]!,
    }));
    return makeGraph(ids, drawn);
  });
  /** The parts among some nodes, by some links. */
  const slowParts = (graph: Graph, nodes: readonly number[], without = -1): number[][] => {
    const label = new Map(nodes.map((node) => [node, node]));
    for (let round = 0; round < nodes.length; round += 1) {
      for (let link = 0; link < graph.ends.length / 2; link += 1) {
        const [a, b] = [graph.ends[2 * link]!, graph.ends[2 * link + 1]!];
        const [la, lb] = [label.get(a), label.get(b)];
        if (link === without || la === undefined || lb === undefined) continue;
        label.set(a, Math.min(la, lb)).set(b, Math.min(la, lb));
      }
    }
    return [...Map.groupBy(nodes, (node) => label.get(node)).values()];
  };
  const all = (graph: Graph) => graph.ids.map((_, node) => node);

  it('cuts', () => {
    for (const graph of graphs) {
      const before = slowParts(graph, all(graph));
      const homeOf = (node: number) => before.find((part) => part.includes(node))!;
      const nodes = all(graph).flatMap((node) => {
        const left = slowParts(
          graph,
          homeOf(node).filter((other) => other !== node),
        );
        const apart = homeOf(node).length - 1 - Math.max(0, ...left.map((part) => part.length));
        return left.length > 1 ? [`${node}:${apart}`] : [];
      });
      const links = Array.from({ length: graph.ends.length / 2 }, (_, link) => link).flatMap((link) => {
        const left = slowParts(graph, homeOf(graph.ends[2 * link]!), link);
        return left.length > 1 ? [`${link}:${Math.min(...left.map((part) => part.length))}`] : [];
      });
      const cuts = cutsOf(graph);
      expect(cuts.nodes.map(({ node, apart }) => `${node}:${apart}`).sort()).toEqual(nodes.sort());
      expect(cuts.links.map(({ link, apart }) => `${link}:${apart}`).sort()).toEqual(links.sort());
      expect(partsOf(graph).map((part) => part.length)).toEqual(
        before.map((part) => part.length).sort((a, b) => b - a),
      );
    }
  });

  it('betweenness', () => {
    for (const graph of graphs) {
      const n = graph.ids.length;
      // All shortest ways of every pair, one by one.
      const through = new Float64Array(n);
      for (let from = 0; from < n; from += 1) {
        let paths = [[from]];
        const reached = new Set([from]);
        while (paths.length > 0) {
          const longer: number[][] = [];
          for (const path of paths) {
            const last = path.at(-1)!;
            for (let edge = graph.starts[last]!; edge < graph.starts[last + 1]!; edge += 1) {
              const to = graph.targets[edge]!;
              if (!reached.has(to)) longer.push([...path, to]);
            }
          }
          for (const [to, ways] of Map.groupBy(longer, (path) => path.at(-1)!)) {
            reached.add(to);
            for (const way of ways) for (const node of way.slice(1, -1)) through[node]! += 1 / ways.length;
          }
          paths = longer;
        }
      }
      const pairs = Math.max(1, (n - 1) * (n - 2));
      const found = betweenness(graph);
      through.forEach((sum, node) => expect(found[node]).toBeCloseTo(n < 3 ? 0 : sum / pairs, 9));
    }
  });

  it('betweenness of larger graphs, by the pairs each node is between', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const { below } = dice(seed);
      const ids = Array.from({ length: 60 + below(60) }, (_, index) => `n${index}`);
      // From some in pieces to some where nearly all are near.
      const drawn = Array.from({ length: Math.floor(ids.length * (0.5 + seed / 2)) }, () => ({
        from: ids[below(ids.length)]!,
        to: ids[below(ids.length)]!,
      }));
      const graph = makeGraph(ids, drawn);
      const n = ids.length;
      const joined = ids.map(() => new Set<number>());
      for (let link = 0; link < graph.ends.length; link += 2) {
        joined[graph.ends[link]!]!.add(graph.ends[link + 1]!);
        joined[graph.ends[link + 1]!]!.add(graph.ends[link]!);
      }
      // How far every node is from every other, and by how many shortest ways, one step at a time.
      const far = ids.map(() => ids.map(() => Infinity));
      const ways = ids.map(() => ids.map(() => 0));
      for (let from = 0; from < n; from += 1) {
        far[from]![from] = 0;
        ways[from]![from] = 1;
        for (let step = 1, last = [from]; last.length > 0; step += 1) {
          const next = new Set<number>();
          for (const node of last)
            for (const to of joined[node]!) if (far[from]![to] === Infinity) next.add(to);
          for (const to of next) {
            far[from]![to] = step;
            for (const node of last) if (joined[node]!.has(to)) ways[from]![to]! += ways[from]![node]!;
          }
          last = [...next];
        }
      }
      const found = betweenness(graph);
      for (let node = 0; node < n; node += 1) {
        let sum = 0;
        for (let a = 0; a < n; a += 1) {
          for (let b = 0; b < n; b += 1) {
            if (a === b || a === node || b === node || far[a]![b] === Infinity) continue;
            if (far[a]![node]! + far[node]![b]! !== far[a]![b]!) continue;
            sum += (ways[a]![node]! * ways[node]![b]!) / ways[a]![b]!;
          }
        }
        expect(found[node]).toBeCloseTo(sum / ((n - 1) * (n - 2)), 9);
      }
    }
  });
});
