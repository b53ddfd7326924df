/**
 * Writes a sketch as GraphML. Networks overlap, so each is an attribute of its members, which Gephi shows. What GraphML has no place
 * for, such as the purpose of a network, is written as attributes of that network's key, which other programs ignore.
 * @module
 */
import { type MapSketch, networksByMember, type SketchNetwork } from '../sketch.ts';
import { readable } from '../readable.ts';

/** The attribute of a network is called by this and the network's name. */
export const NETWORK_PREFIX = 'Network: ';

type Key = { id: string; name: string; type: 'string' | 'double' | 'int' };
const NODE_KEYS: Key[] = [
  { id: 'label', name: 'label', type: 'string' },
  { id: 'kind', name: 'kind', type: 'string' },
  { id: 'place', name: 'place', type: 'string' },
  { id: 'pupils', name: 'pupils', type: 'double' },
  { id: 'urn', name: 'URN', type: 'string' },
  { id: 'note', name: 'note', type: 'string' },
  { id: 'easting', name: 'easting', type: 'double' },
  { id: 'northing', name: 'northing', type: 'double' },
  { id: 'x', name: 'x', type: 'double' },
  { id: 'y', name: 'y', type: 'double' },
];
const TIE_KEYS: Key[] = [
  { id: 'tie', name: 'kind', type: 'string' },
  { id: 'weight', name: 'weight', type: 'double' },
  { id: 'when', name: 'when', type: 'string' },
  { id: 'tienote', name: 'note', type: 'string' },
];

export function writeGraphml(sketch: MapSketch): string {
  const networks = sketch.networks.map((network, index) => ({ ...network, attribute: `network${index}` }));
  const networksOf = networksByMember(networks);
  const nodes = sketch.organisations.map(({ key, name, kind, place, size, urn, note, grid, at }) => {
    const [easting, northing] = grid ?? [];
    const [x, y] = at ?? [];
    // In Gephi y grows upwards and on our sheet downwards. Unchanged, the map would be upside down there.
    const up = y === undefined ? undefined : 0 - y;
    const values = { label: name, kind, place, pupils: size, urn, note, easting, northing, x, y: up };
    const belongs = (networksOf.get(key) ?? []).map(
      ([{ attribute }, when]) => [attribute, when ?? 'now'] as const,
    );
    return `    <node id="${xml(key)}">${data([...Object.entries(values), ...belongs])}</node>`;
  });
  const edges = sketch.ties.map(({ key, from, to, kind, directed, strength, when, note }, index) => {
    const ends = `id="${xml(key ?? `tie${index}`)}" source="${xml(from)}" target="${xml(to)}"`;
    const values = data([
      ['tie', kind],
      ['weight', strength],
      ['when', when],
      ['tienote', note],
    ]);
    return `    <edge ${ends} directed="${directed === true}">${values}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:exchange="urn:strategic-exchange:map">',
    ...NODE_KEYS.map((key) => keyElement(key, 'node')),
    ...networks.map(networkKey),
    ...TIE_KEYS.map((key) => keyElement(key, 'edge')),
    `  <graph id="map" edgedefault="${sketch.ties.length > 0 && sketch.ties.every(({ directed }) => directed) ? 'directed' : 'undirected'}">`,
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keyElement({ id, name, type }: Key, element: 'node' | 'edge', more = ''): string {
  return `  <key id="${id}" for="${element}" attr.name="${xml(name)}" attr.type="${type}"${more}/>`;
}

function networkKey(network: SketchNetwork & { attribute: string }): string {
  const { key, name, basis, purpose, lead } = network;
  const more = Object.entries({ network: key, basis, purpose, lead })
    .filter(([, value]) => value !== undefined)
    .map(([word, value]) => ` exchange:${word}="${xml(String(value))}"`);
  return keyElement(
    { id: network.attribute, name: NETWORK_PREFIX + name, type: 'string' },
    'node',
    more.join(''),
  );
}

const data = (values: readonly (readonly [string, string | number | undefined])[]): string =>
  values
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `<data key="${key}">${xml(String(value))}</data>`)
    .join('');

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Escapes words for XML. Tabs and line breaks are escaped too, because readers turn them into spaces in attributes. */
const xml = (words: string): string =>
  readable(words)
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
