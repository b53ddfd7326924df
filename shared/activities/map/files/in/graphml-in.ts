/**
 * Reads GraphML as we write it, and as Gephi, yEd, Cytoscape, NetworkX and igraph save it. Attributes are recognised by their names, as
 * columns are. A node that holds other nodes (a group in yEd) becomes a network of them. Unknown elements are skipped.
 * @module
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { entryAt, record } from '../../../../model/record.ts';
import { fieldOf } from '../fields.ts';
import { NETWORK_PREFIX } from '../out/graphml.ts';
import { LABELS, takeElement, takeLabel } from './graphml/graphml-drawing.ts';
import type { GraphmlEdge, GraphmlKey, GraphmlNode, Thing } from './graphml/graphml-graph.ts';
import { sketchGraph } from './graphml/graphml-sketch.ts';
import type { Reading } from '../sketch.ts';

/** The file is not GraphML or is damaged. `why` is a sentence. */
export type NoGraphml = { why: string };

/** Reads a file and makes a sketch of its graph. Never throws. */
export function readGraphml(text: string): Reading | NoGraphml {
  const parser = new SaxesParser();
  const keys: DeclaredKey[] = [];
  const nodes: GraphmlNode[] = [];
  const edges: GraphmlEdge[] = [];
  /** What stands in the tags of nodes and edges themselves. */
  const attributes = new Map<Thing, Readonly<Record<string, string>>>();
  /** The nodes that hold the current one, outermost first. */
  const inside: GraphmlNode[] = [];
  let edge: GraphmlEdge | undefined;
  let key: DeclaredKey | undefined;
  /** The key of the data element whose text is being read. */
  let data: string | undefined;
  let words = '';
  let root: string | undefined;
  let own = false;
  let graphs = 0;
  let directed = false;
  let fault: string | undefined;

  const open = ({ name, attributes: is }: SaxesTagPlain) => {
    const tag = local(name);
    if (root === undefined) [root, own] = [tag, is['xmlns:exchange'] !== undefined];
    const owner = edge ?? inside.at(-1);
    if (data !== undefined || LABELS.has(tag) || tag === 'desc' || tag === 'default') words = '';
    // A data element that holds other elements is a drawing, not an attribute.
    data = tag === 'data' ? is.key : undefined;
    if (tag === 'data') words = '';
    else if (tag === 'key' && is.id) keys.push((key = keyOf(is.id, is)));
    else if (tag === 'graph') {
      graphs += 1;
      if (graphs === 1) directed = is.edgedefault === 'directed';
      const holder = inside.at(-1);
      if (holder) holder.holds = true;
    } else if (tag === 'node') {
      const within = inside.map(({ id }) => id);
      const node: GraphmlNode = { id: is.id ?? '', line: parser.line, data: record(), drawn: {}, within };
      nodes.push(node);
      inside.push(node);
      attributes.set(node, is);
    } else if (tag === 'edge' || tag === 'hyperedge') {
      const way = is.directed === undefined ? directed : /^(true|1)$/.test(is.directed);
      const [from, to] = [is.source ?? '', is.target ?? ''];
      edge = { id: is.id, line: parser.line, from, to, directed: way, data: record(), drawn: {} };
      if (tag === 'hyperedge') edge.many = true;
      edges.push(edge);
      attributes.set(edge, is);
    } else if (owner) takeElement(owner.drawn, tag, is);
  };
  const close = (name: string) => {
    const tag = local(name);
    const owner = edge ?? inside.at(-1);
    if (owner && LABELS.has(tag)) takeLabel(owner.drawn, words);
    else if (owner && tag === 'desc') owner.desc ??= words.trim();
    else if (key && tag === 'default') key.usual = words.trim();
    else if (tag === 'data') {
      if (owner && data !== undefined && words.trim()) owner.data[data] ??= words.trim();
      data = undefined;
    } else if (tag === 'key') key = undefined;
    else if (tag === 'node') inside.pop();
    else if (tag === 'edge' || tag === 'hyperedge') edge = undefined;
  };
  parser.on('opentag', open);
  parser.on('closetag', ({ name }) => close(name));
  parser.on('text', (piece) => (words += piece));
  parser.on('cdata', (piece) => (words += piece));
  parser.on('error', (error) => (fault ??= error.message));
  parser.write(text).close();

  // GEXF has graphs, nodes and edges too, so half of such a file would be read.
  if (root !== undefined && root !== 'graphml') return { why: entryAt(OTHERS, root.toLowerCase()) ?? NONE };
  if (fault !== undefined)
    return { why: `The file stops making sense at line ${fault.replace(/^(\d+):\d+: .*/s, '$1')}.` };
  if (graphs === 0) return { why: 'There is no graph in it.' };
  for (const [thing, is] of attributes) takeAttributes(thing, is);
  const [nodeKeys, edgeKeys] = [keysOf(keys, 'node', nodes), keysOf(keys, 'edge', edges)];
  return sketchGraph({ nodeKeys, edgeKeys, nodes, edges, own });
}

const NONE = 'It is an XML file of another kind.';
const OTHERS: Record<string, string> = {
  gexf: 'It is a GEXF file.',
  xgmml: 'It is an XGMML file.',
  graph: 'It is an XGMML file.',
  gxl: 'It is a GXL file.',
  mxfile: 'It is a draw.io file.',
  svg: 'It is an SVG picture.',
  html: 'It is a web page.',
  workbook: 'It is a spreadsheet saved as XML.',
  document: 'It is a document saved as XML.',
};

/** What the tag of a node or an edge says by the rules of GraphML; other programs' own words have a prefix or a full stop. */
const RULED = /^(?:id|source|target|directed|sourceport|targetport)$|[:.]/;
/** Takes what programs write into the tags themselves as if it were data. Data of the same name counts first. */
function takeAttributes({ data }: Thing, is: Readonly<Record<string, string>>): void {
  for (const [name, words] of Object.entries(is))
    if (!RULED.test(name) && words.trim()) data[name] ??= words.trim();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

type DeclaredKey = GraphmlKey & { of: string };

function keyOf(id: string, is: Record<string, string>): DeclaredKey {
  // As in Gephi, a key without a name is known by its id.
  const name = is['attr.name'] || id;
  const own = (word: string) => is[`exchange:${word}`];
  return {
    id,
    name,
    // An attribute that stands for a network is not a field, whatever the network is called.
    field: name.startsWith(NETWORK_PREFIX) ? undefined : fieldOf(name),
    of: is.for ?? 'all',
    yesOrNo: /^bool/i.test(is['attr.type'] ?? ''),
    network: own('network'),
    basis: own('basis'),
    purpose: own('purpose'),
    lead: own('lead'),
  };
}

/**
 * The keys that the data of nodes or edges may refer to. Keys declared for that element come first. The others follow, because
 * Cytoscape declares every key for nodes and uses it at edges all the same; then those that nothing declares, as databases write them.
 */
function keysOf(
  keys: readonly DeclaredKey[],
  element: 'node' | 'edge',
  things: readonly Thing[],
): GraphmlKey[] {
  const declared = keys.filter(({ of }) => of === element || of === 'all');
  const ids = new Set(declared.map(({ id }) => id));
  const others = keys.filter(({ id }) => !ids.has(id)).map(({ usual: _, ...key }) => key);
  const known = new Set(keys.map(({ id }) => id));
  const used = new Set(things.flatMap(({ data }) => Object.keys(data)));
  const undeclared = [...used].filter((id) => !known.has(id)).map((id) => keyOf(id, record()));
  return [...declared, ...others, ...undeclared];
}
