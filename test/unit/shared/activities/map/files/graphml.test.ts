import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeGraphml } from '../../../../../../shared/activities/map/files/out/graphml.ts';
import type { MapSketch } from '../../../../../../shared/activities/map/files/sketch.ts';

const both: MapSketch = {
  organisations: [
    {
      key: 'a',
      name: 'A <&> "B"',
      kind: 'primary',
      size: 7,
      urn: '1',
      place: 'Easton',
      note: 'n',
      grid: [2, 3],
      at: [4, 5],
    },
    { key: 'b', name: 'B', kind: 'police' },
  ],
  ties: [
    { key: 't', from: 'a', to: 'b', kind: 'funds', directed: true, strength: 3, when: 'now', note: 'x' },
    { from: 'b', to: 'a', kind: 'supports' },
  ],
  networks: [
    { key: 'n', name: 'R', basis: 'phase', purpose: 'p', lead: 'a', members: new Map([['a', 'past']]) },
    { key: 'm', name: 'R', members: new Map() },
  ],
};

/** Every element with its attributes, the text in it, and the id of the node or edge it stands in. */
function elementsOf(text: string) {
  const found: { tag: string; is: Record<string, string>; within: string; text: string }[] = [];
  const parser = new SaxesParser();
  let within = '';
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (name === 'node' || name === 'edge') within = attributes.id ?? '';
    found.push({ tag: name, is: attributes, within, text: '' });
  });
  parser.on('text', (piece) => {
    const last = found.at(-1);
    if (last) last.text += piece;
  });
  parser.write(text).close();
  return (tag: string) => found.filter((element) => element.tag === tag);
}

/** The rules by which Gephi's importer takes an attribute; what breaks one is left out there, or all of the file. */
describe('GraphML as written keeps the rules of Gephi’s importer', () => {
  const all = elementsOf(writeGraphml(both));
  const keys = all('key').map(({ is }) => is);

  it('every attribute is declared once, before the graph, with an id, a class and a type it knows', () => {
    const ids = keys.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { 'attr.type': type, for: of } of keys) {
      expect(['boolean', 'int', 'long', 'float', 'double', 'string']).toContain(type);
      expect(['node', 'edge']).toContain(of);
    }
    const written = writeGraphml(both);
    expect(written.lastIndexOf('<key')).toBeLessThan(written.indexOf('<graph '));
  });

  it('labels, places and weights have the ids it takes for its own', () => {
    const own = Object.fromEntries(keys.map(({ id, for: of }) => [id, of]));
    expect(own).toMatchObject({ label: 'node', x: 'node', y: 'node', weight: 'edge' });
    // These it would take for how large or in which colour to draw, or for an edge's id.
    for (const taken of ['size', 'r', 'g', 'b', 'z', 'id', 'edgelabel', 'd3', 'd7'])
      expect(keys.flatMap(({ id, 'attr.name': name }) => [id, name])).not.toContain(taken);
  });

  it('data names a key that is declared for what it stands in, once', () => {
    const kind = new Map(keys.map(({ id, for: of }) => [id, of]));
    const nodes = new Set(all('node').map(({ is }) => is.id));
    const said = all('data').map(({ is, within }) => `${within} ${is.key}`);
    expect(new Set(said).size).toBe(said.length);
    for (const { is, within } of all('data'))
      expect(kind.get(is.key)).toBe(nodes.has(within) ? 'node' : 'edge');
    for (const { is, text } of all('data')) {
      const number = keys.find(({ id }) => id === is.key)?.['attr.type'] !== 'string';
      if (number) expect(Number(text)).not.toBeNaN();
    }
  });

  it('nodes and edges have ids of their own, and edges join nodes that stand before them', () => {
    const ids = all('node').map(({ is }) => is.id);
    expect(ids).toEqual(['a', 'b']);
    expect(new Set(all('edge').map(({ is }) => is.id)).size).toBe(2);
    for (const { is } of all('edge')) {
      expect(ids).toContain(is.source);
      expect(ids).toContain(is.target);
      expect(['true', 'false']).toContain(is.directed);
    }
  });

  it('everything there is to say of an organisation and a tie is an attribute', () => {
    const of = (kind: string) => keys.filter((key) => key.for === kind).map(({ 'attr.name': name }) => name);
    expect(of('node')).toEqual([
      'label',
      'kind',
      'place',
      'pupils',
      'URN',
      'note',
      'easting',
      'northing',
      'x',
      'y',
      'Network: R',
      'Network: R',
    ]);
    expect(of('edge')).toEqual(['kind', 'weight', 'when', 'note']);
    const said = Object.fromEntries(
      all('data').flatMap(({ is, within, text }) => (within === 'a' ? [[is.key, text.trim()]] : [])),
    );
    // Gephi counts upwards: 5 down the sheet is -5 there.
    expect(said).toMatchObject({ label: 'A <&> "B"', x: '4', y: '-5', pupils: '7', network0: 'past' });
  });
});

it('GraphML of a map whose ties all have a direction is a directed graph, for programs that know one kind only', () => {
  const graphOf = (ties: MapSketch['ties']) =>
    elementsOf(writeGraphml({ ...both, ties }))('graph')[0]?.is.edgedefault;
  expect(graphOf(both.ties.slice(0, 1))).toBe('directed');
  expect(graphOf(both.ties.slice(1))).toBe('undirected');
  expect(graphOf([])).toBe('undirected');
});
