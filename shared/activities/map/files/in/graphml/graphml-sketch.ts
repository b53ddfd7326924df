/**
 * Makes a sketch of a GraphML file's graph.
 * @module
 */
import type { Point, Strength } from '../../../model/map-view.ts';
import type { Field } from '../../fields.ts';
import { nameKey } from '../../name-key.ts';
import type { Graph, GraphmlEdge, GraphmlKey, GraphmlNode, Thing, Used } from './graphml-graph.ts';
import { attributeNetworks, groupNetworks, isNetworks, memberNetworks } from './graphml-networks.ts';
import { unreadOf } from './graphml-unread.ts';
import { collectUnknownWords } from '../unknown-words.ts';
import { spreadOut } from '../spread.ts';
import type { BadRow, Reading, SketchOrganisation, SketchTie } from '../../sketch.ts';
import { strengthsOf } from '../strengths.ts';
import * as values from '../../values.ts';

type Read = (field: Field) => string;

export function sketchGraph(graph: Graph): Reading {
  const { nodes, edges, nodeKeys, edgeKeys } = graph;
  const bad: BadRow[] = [];
  const unknown = collectUnknownWords();
  const used: Used = new Set();
  const organisations = new Map<string, SketchOrganisation>();
  const groups = new Map<string, GraphmlNode>();
  for (const node of nodes) {
    if (node.holds) {
      groups.set(node.id, node);
      continue;
    }
    const read: Read = (field) => cell(nodeKeys, node, field, used);
    const name = nameOf(graph, node, used) || read('name') || node.id;
    if (organisations.has(node.id) || !node.id) {
      const reason = node.id ? 'Another node has the same id.' : 'It has no id.';
      bad.push({ table: 0, number: node.line, words: name, reason });
    } else organisations.set(node.id, organisation(node, name, read, unknown.add));
  }

  const named = (id: string) => organisations.get(id)?.name ?? groups.get(id)?.drawn.label ?? id;
  const nowhere = (id: string, end: string) =>
    groups.has(id)
      ? `It ${end} at “${named(id)}”, which is a network here; ties go between organisations.`
      : `It ${end} at “${id}”, which is no organisation here.`;
  const taken = edges.filter((edge) => {
    const { from, to } = edge;
    const reason = edge.many
      ? 'It ties any number of organisations at once, and the map has ties of two only.'
      : !organisations.has(from)
        ? nowhere(from, 'starts')
        : !organisations.has(to)
          ? nowhere(to, 'ends')
          : from === to
            ? 'It ties an organisation to itself.'
            : undefined;
    const words = [named(from), named(to)].filter(Boolean).join(' – ');
    if (reason) bad.push({ table: 0, number: edge.line, words, reason });
    return !reason;
  });
  const strong = strengthsOf(
    taken.map((edge) => cell(edgeKeys, edge, 'strength', used)),
    isGephis(graph),
  );
  const ties = taken.map((edge, index) => {
    const read: Read = (field) => cell(edgeKeys, edge, field, used);
    const label = labelOf(graph, edge, [named(edge.from), named(edge.to)], used);
    return tie(edge, read, label, strong.strengths[index], unknown.add);
  });
  const networks = [
    ...attributeNetworks(graph, organisations),
    ...memberNetworks(graph, organisations),
    ...groupNetworks([...groups.values()], nodes, organisations, (group) =>
      cell(nodeKeys, group, 'note', used),
    ),
  ];
  for (const key of nodeKeys) if (isNetworks(key)) used.add(key);
  const notes = unknown.notes((times) => (times === 1 ? 'once' : `${times} times`));
  const placed = [...organisations.values()];
  return {
    sketch: { organisations: graph.own ? placed : spreadOut(placed), ties, networks },
    bad,
    lines: true,
    notes: [
      ...notes,
      ...strong.notes,
      ...unreadOf('organisations', nodeKeys, nodes, used, ({ id }) => [id, named(id)]),
      ...unreadOf('ties', edgeKeys, edges, used, ({ id, from, to }) => [id ?? '', from, to]),
    ],
  };
}

/** The value of a field at a node or an edge; '' if there is none. */
function cell(keys: readonly GraphmlKey[], { data }: Thing, field: Field, used: Used): string {
  for (const key of keys) {
    const { id, field: is, name, usual, yesOrNo } = key;
    // In other programs “size” is how large a node is drawn, not how many pupils there are.
    if (is !== field || nameKey(name) === 'size' || yesOrNo) continue;
    const words = data[id] ?? usual;
    if (!words) continue;
    used.add(key);
    return words;
  }
  return '';
}

/** Whether Gephi wrote the file: it saves the colour of each node. */
function isGephis({ nodeKeys }: Graph): boolean {
  const names = new Set(nodeKeys.map(({ name }) => name));
  return ['r', 'g', 'b'].every((name) => names.has(name));
}

function organisation(
  node: GraphmlNode,
  name: string,
  read: Read,
  noteUnknown: (word: string, instead: string) => void,
): SketchOrganisation {
  const numbers = (...fields: Field[]) => fields.map((field) => values.number(read(field)));
  const [easting, northing] = numbers('easting', 'northing');
  const grid = values.gridPlace(easting, northing);
  const [x, y] = numbers('x', 'y');
  // In Gephi y grows upwards; on our sheet and in yEd's boxes it grows downwards.
  const at: Point | undefined = x !== undefined && y !== undefined ? [x, 0 - y] : node.drawn.at;
  const size = values.size(read('size'));
  const word = read('kind');
  const kind = word ? values.organisationKind(word) : undefined;
  if (word && !kind) noteUnknown(word, 'Other');
  const note = read('note') || node.desc;
  return {
    key: node.id,
    name,
    ...(word && { kind: kind ?? 'other' }),
    ...(size !== undefined && { size }),
    ...(read('place') && { place: read('place') }),
    ...(read('urn') && { urn: read('urn') }),
    ...(note && { note }),
    ...(grid && { grid }),
    ...(at && { at }),
  };
}

function said(keys: readonly GraphmlKey[], { data }: Thing, called: RegExp, used: Used): string | undefined {
  const key = keys.find(({ id, name }) => data[id] && called.test(nameKey(name)));
  if (key) used.add(key);
  return key && data[key.id];
}

/** The name of a node: the label that a program shows. Some programs save the id where nobody wrote a label; then the attribute “name” counts. */
function nameOf({ nodeKeys }: Graph, node: GraphmlNode, used: Used): string | undefined {
  if (node.drawn.label) return node.drawn.label;
  const label = said(nodeKeys, node, /^label$/, used);
  return (label === node.id ? undefined : label) ?? said(nodeKeys, node, /^name$/, used);
}

/**
 * The label of a tie: the attribute that programs show beside it, or the drawn one, or its name, such as a street's. Cytoscape names a
 * tie by its ends, “A (funds) B”, which says nothing.
 */
function labelOf(
  { edgeKeys }: Graph,
  edge: GraphmlEdge,
  ends: readonly string[],
  used: Used,
): string | undefined {
  const label = said(edgeKeys, edge, /^(edge ?)?label$/, used) ?? edge.drawn.label ?? edge.desc;
  if (label !== undefined) return label;
  const name = said(edgeKeys, edge, /^name$/, used);
  const byEnds = name?.includes(' (') && ends.every((end) => name.includes(end));
  return byEnds ? undefined : name;
}

function tie(
  edge: GraphmlEdge,
  read: Read,
  label: string | undefined,
  strength: Strength | undefined,
  noteUnknown: (word: string, instead: string) => void,
): SketchTie {
  const word = read('kind');
  const labelKind = values.tieKind(label ?? '');
  const kind = values.tieKind(word) ?? labelKind;
  if (word && !kind) noteUnknown(word, 'work together');
  const when = values.when(read('when'));
  // Words that are not a kind were still written by somebody, so they become the note.
  const note = read('note') || (labelKind && labelKind === kind ? '' : label) || (kind ? '' : word);
  const { source, target } = edge.drawn.arrows ?? { source: false, target: edge.directed };
  const back = source && !target;
  return {
    ...(edge.id && { key: edge.id }),
    from: back ? edge.to : edge.from,
    to: back ? edge.from : edge.to,
    kind: kind ?? 'works-with',
    directed: source !== target,
    ...(strength && { strength }),
    ...(when && { when }),
    ...(note && { note }),
  };
}
