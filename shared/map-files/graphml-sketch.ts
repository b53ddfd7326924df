/**
 * What stands in a GraphML file, made into a sketch.
 * @module
 */
import type { Point } from '../model/map/map-view.ts';
import type { Field } from './fields.ts';
import { fold } from './fold.ts';
import { NETWORK_PREFIX } from './graphml.ts';
import type { BadRow, Reading, SketchNetwork, SketchOrganisation, SketchTie } from './sketch.ts';
import * as values from './values.ts';

export type GraphmlKey = {
  name: string;
  field: Field | undefined;
  element: 'node' | 'edge';
} & Record<'network' | 'basis' | 'purpose' | 'lead', string | undefined>;
type Thing = { line: number; data: Record<string, string>; label?: string; at?: Point };
export type GraphmlNode = Thing & {
  id: string;
  /** The nodes that hold it, outermost first. */
  within: string[];
};
export type GraphmlEdge = Thing & { id: string | undefined; from: string; to: string; directed: boolean };
type Graph = { keys: ReadonlyMap<string, GraphmlKey>; nodes: GraphmlNode[]; edges: GraphmlEdge[] };

export function sketchGraph({ keys, nodes, edges }: Graph): Reading {
  const bad: BadRow[] = [];
  // Gephi writes how large and in what colour it draws a node; that size is no number of pupils.
  const names = new Set([...keys.values()].map(({ name }) => fold(name)));
  const drawnSize = ['r', 'g', 'b'].every((name) => names.has(name));
  const cell = (thing: Thing, element: 'node' | 'edge', field: Field): string => {
    for (const [id, { field: is, element: of, name }] of keys) {
      if (is !== field || of !== element || (drawnSize && fold(name) === 'size')) continue;
      const words = thing.data[id];
      if (words) return words;
    }
    return '';
  };

  const groups = new Set(nodes.flatMap(({ within }) => within));
  const organisations = new Map<string, SketchOrganisation>();
  for (const node of nodes) {
    if (groups.has(node.id)) continue;
    const read = (field: Field) => cell(node, 'node', field);
    const name = read('name') || node.label || node.id;
    if (organisations.has(node.id) || !node.id) {
      const reason = node.id ? 'Another node has the same id.' : 'It has no id.';
      bad.push({ table: 0, number: node.line, words: name, reason });
    } else organisations.set(node.id, organisation(node, name, read));
  }

  const ties: SketchTie[] = [];
  for (const edge of edges) {
    const reason = !organisations.has(edge.from)
      ? `It starts at “${edge.from}”, which is no organisation here.`
      : !organisations.has(edge.to)
        ? `It ends at “${edge.to}”, which is no organisation here.`
        : edge.from === edge.to
          ? 'It ties an organisation to itself.'
          : undefined;
    if (reason) bad.push({ table: 0, number: edge.line, words: `${edge.from} – ${edge.to}`, reason });
    else ties.push(tie(edge, (field) => cell(edge, 'edge', field)));
  }
  const sketch = {
    organisations: [...organisations.values()],
    ties,
    networks: [
      ...attributeNetworks(keys, nodes, organisations),
      ...groupNetworks(nodes, groups, organisations),
    ],
  };
  return { sketch, bad, notes: [] };
}

function organisation(node: GraphmlNode, name: string, read: (field: Field) => string): SketchOrganisation {
  const numbers = (...fields: Field[]) => fields.map((field) => values.number(read(field)));
  const [easting, northing] = numbers('easting', 'northing');
  const [x, y] = numbers('x', 'y');
  const at: Point | undefined = x !== undefined && y !== undefined ? [x, y] : node.at;
  const kind = values.organisationKind(read('kind'));
  const size = values.size(read('size'));
  return {
    key: node.id,
    name,
    ...(kind && { kind }),
    ...(size !== undefined && { size }),
    ...(read('place') && { place: read('place') }),
    ...(read('urn') && { urn: read('urn') }),
    ...(read('note') && { note: read('note') }),
    ...(easting !== undefined && northing !== undefined && { grid: [easting, northing] as [number, number] }),
    ...(at?.every(Number.isFinite) && { at }),
  };
}

function tie(edge: GraphmlEdge, read: (field: Field) => string): SketchTie {
  const strength = values.strength(read('strength'));
  const when = values.when(read('when'));
  const note = read('note') || edge.label;
  return {
    ...(edge.id && { key: edge.id }),
    from: edge.from,
    to: edge.to,
    kind: values.tieKind(read('kind')) ?? values.tieKind(edge.label ?? '') ?? 'works-with',
    directed: edge.directed,
    ...(strength && { strength }),
    ...(when && { when }),
    ...(note && { note }),
  };
}

type Organisations = ReadonlyMap<string, SketchOrganisation>;

function attributeNetworks(keys: Graph['keys'], nodes: GraphmlNode[], known: Organisations): SketchNetwork[] {
  return [...keys].flatMap(([id, { name, element, network, basis, purpose, lead }]) => {
    if (element !== 'node' || !name.startsWith(NETWORK_PREFIX)) return [];
    const members = new Map(
      nodes
        .filter((node) => node.data[id] && known.has(node.id))
        .map((node) => [node.id, values.when(node.data[id] as string)] as const),
    );
    const is = values.basis(basis ?? '');
    return [
      {
        key: network ?? name,
        name: name.slice(NETWORK_PREFIX.length),
        ...(is && { basis: is }),
        ...(purpose !== undefined && { purpose }),
        ...(lead !== undefined && known.has(lead) && { lead }),
        members,
      },
    ];
  });
}

function groupNetworks(
  nodes: GraphmlNode[],
  groups: ReadonlySet<string>,
  known: Organisations,
): SketchNetwork[] {
  return nodes
    .filter(({ id }) => groups.has(id))
    .map((group) => ({
      key: group.id,
      name: group.label ?? group.id,
      members: new Map(
        nodes
          .filter(({ id, within }) => within.includes(group.id) && known.has(id))
          .map(({ id }) => [id, undefined] as const),
      ),
    }));
}
