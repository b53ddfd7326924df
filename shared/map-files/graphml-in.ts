/**
 * GraphML to a sketch: our own, Gephi's, yEd's. Attributes are recognised by their names as columns are; a node that holds
 * nodes of its own (a group in yEd) is a network of them. What is not understood is passed over.
 * @module
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fieldOf } from './fields.ts';
import { type GraphmlEdge, type GraphmlKey, type GraphmlNode, sketchGraph } from './graphml-sketch.ts';
import type { Reading } from './sketch.ts';

/** The file is no GraphML, or breaks off. `why` is a sentence. */
export type NoGraphml = { why: string };

/** Never throws. */
export function readGraphml(text: string): Reading | NoGraphml {
  const parser = new SaxesParser();
  const keys = new Map<string, GraphmlKey>();
  const nodes: GraphmlNode[] = [];
  const edges: GraphmlEdge[] = [];
  /** Nodes that hold the present one. */
  const inside: GraphmlNode[] = [];
  let edge: GraphmlEdge | undefined;
  let data: string | undefined;
  let label: 'node' | 'edge' | undefined;
  let words = '';
  let graphs = 0;
  let directed = false;
  let fault: string | undefined;

  const open = ({ name, attributes: is }: SaxesTagPlain) => {
    const tag = local(name);
    const owner = edge ?? inside.at(-1);
    if (tag === 'key' && is.id) keys.set(is.id, keyOf(is));
    else if (tag === 'graph') {
      graphs += 1;
      if (graphs === 1) directed = is.edgedefault === 'directed';
    } else if (tag === 'node') {
      const node: GraphmlNode = {
        id: is.id ?? '',
        line: parser.line,
        data: {},
        within: inside.map(({ id }) => id),
      };
      nodes.push(node);
      inside.push(node);
    } else if (tag === 'edge') {
      const way = is.directed === undefined ? directed : is.directed === 'true';
      edge = {
        id: is.id,
        line: parser.line,
        from: is.source ?? '',
        to: is.target ?? '',
        directed: way,
        data: {},
      };
      edges.push(edge);
    } else if (tag === 'data') [data, words] = [is.key, ''];
    else if (tag === 'NodeLabel' || tag === 'EdgeLabel') {
      label = tag === 'NodeLabel' ? 'node' : 'edge';
      words = '';
    } else if (tag === 'Geometry' && owner && is.x !== undefined && is.y !== undefined) {
      owner.at ??= [Number(is.x), Number(is.y)];
    }
  };
  const close = (name: string) => {
    const tag = local(name);
    const owner = edge ?? inside.at(-1);
    if ((tag === 'NodeLabel' || tag === 'EdgeLabel') && owner && label) {
      if (words.trim()) owner.label ??= words.trim();
      label = undefined;
    } else if (tag === 'data') {
      if (owner && data !== undefined && words.trim()) owner.data[data] ??= words.trim();
      data = undefined;
    } else if (tag === 'node') inside.pop();
    else if (tag === 'edge') edge = undefined;
  };
  parser.on('opentag', open);
  parser.on('closetag', ({ name }) => close(name));
  parser.on('text', (piece) => (words += piece));
  parser.on('cdata', (piece) => (words += piece));
  parser.on('error', (error) => (fault ??= error.message));
  parser.write(text).close();

  if (fault !== undefined)
    return { why: `The file stops making sense at line ${fault.replace(/^(\d+):\d+: .*/s, '$1')}.` };
  if (graphs === 0) return { why: 'There is no graph in it.' };
  return sketchGraph({ keys, nodes, edges });
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function keyOf(is: Record<string, string>): GraphmlKey {
  const name = is['attr.name'] ?? '';
  const own = (word: string) => is[`exchange:${word}`];
  return {
    name,
    field: fieldOf(name),
    element: is.for === 'edge' ? 'edge' : 'node',
    network: own('network'),
    basis: own('basis'),
    purpose: own('purpose'),
    lead: own('lead'),
  };
}
