import { describe, expect, it } from 'vitest';
import { readGraphml } from '../../../../../../shared/activities/map/files/in/graphml-in.ts';
import { writeGraphml } from '../../../../../../shared/activities/map/files/out/graphml.ts';
import type { MapSketch, Reading } from '../../../../../../shared/activities/map/files/sketch.ts';
import { CYTOSCAPE, gephi, IGRAPH, NETWORKX, YED, YED_LIVE } from '../../../../../support/graphml.ts';

const read = (text: string) => readGraphml(text) as Reading;
const membersOf = ({ networks }: MapSketch) =>
  networks.map(({ name, members }) => [name, [...members.keys()]] as const);

describe('GraphML', () => {
  it('of Gephi gives names, kinds, places, ties and networks; its drawn size is no number of pupils', () => {
    const { sketch, bad, notes } = read(gephi());
    expect(sketch.organisations).toEqual([
      // Gephi counts upwards.
      { key: 'a', name: 'Alder & Grove', kind: 'primary', at: [-125, -30] },
      { key: 'b', name: 'Brook', at: [125, 70] },
      { key: 'c', name: 'c', kind: 'police' },
    ]);
    expect(sketch.ties).toEqual([
      { key: '0', from: 'a', to: 'b', kind: 'shares-data', directed: true, strength: 3 },
      {
        key: '1',
        from: 'b',
        to: 'c',
        kind: 'works-with',
        directed: false,
        strength: 1,
        note: 'meets on Fridays',
      },
    ]);
    expect(sketch.networks).toMatchObject([{ name: 'Riverside' }]);
    expect([...sketch.networks[0]!.members]).toEqual([
      ['a', 'now'],
      ['b', 'planned'],
    ]);
    const reason = 'It ends at “zzz”, which is no organisation here.';
    expect([bad.map(({ words, reason }) => [words, reason]), notes]).toEqual([
      [['Alder & Grove – zzz', reason]],
      ['Not read of organisations: colours, drawn sizes, “Modularity Class”.'],
    ]);
  });

  it('of Gephi where nobody gave a weight says no strength: it writes 1.0 to every tie', () => {
    expect(read(gephi(['1.0', '1.0'])).sketch.ties.map(({ strength }) => strength)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('of yEd gives labels on one line, the middles of boxes, and groups as networks', () => {
    const { sketch } = read(YED);
    expect(sketch.organisations).toEqual([
      { key: 'n0::n0', name: 'Larkrise', note: 'Feeds <all> of us', at: [330, -5] },
      { key: 'n0::n1', name: 'The Meadows', at: [530, 215] },
      { key: 'n2', name: 'Health visitors', at: [930, 415] },
      { key: 'n3', name: 'none' },
    ]);
    expect(membersOf(sketch)).toEqual([
      ['Inclusion partnership', ['n0::n0', 'n0::n1']],
      ['Nobody yet', []],
    ]);
    expect(sketch.networks[0]?.purpose).toBe('Who meets about exclusions');
  });

  it('of yEd gives ties the direction of their arrows and the kind or the note of their label', () => {
    const { sketch, bad } = read(YED);
    expect(sketch.ties.map(({ from, to, directed, kind, note }) => [from, to, directed, kind, note])).toEqual(
      [
        ['n0::n0', 'n0::n1', true, 'supports', undefined],
        ['n2', 'n0::n0', true, 'works-with', 'on Fridays'],
        ['n2', 'n0::n1', false, 'works-with', undefined],
        ['n2', 'n3', false, 'works-with', undefined],
      ],
    );
    expect(bad.map(({ words, reason }) => [words, reason])).toEqual([
      ['none – none', 'It ties an organisation to itself.'],
      [
        'Health visitors – Inclusion partnership',
        'It ends at “Inclusion partnership”, which is a network here; ties go between organisations.',
      ],
    ]);
  });

  it('of yEd Live gives labels, places and ties', () => {
    const { sketch } = read(YED_LIVE);
    expect(sketch.organisations).toEqual([
      { key: 'n0', name: 'Larkrise', at: [11, -260] },
      { key: 'n1', name: 'The Meadows', at: [11, 185] },
    ]);
    expect(sketch.ties).toMatchObject([{ from: 'n0', to: 'n1', kind: 'funds', directed: true }]);
  });

  it('of Cytoscape gives names and kinds of ties, though every key is declared as a node’s', () => {
    const { sketch, notes } = read(CYTOSCAPE);
    expect(sketch.organisations.map(({ name }) => name)).toEqual(['Hill', 'Brook']);
    // What repeats an id or a name is no loss.
    expect([sketch.ties, notes]).toEqual([
      [{ from: '62', to: '64', kind: 'funds', directed: true }],
      ['Not read of organisations: “selected”.'],
    ]);
  });

  it('of NetworkX gives names, networks and usual values; weights become strengths, and it is said', () => {
    const { sketch, notes } = read(NETWORKX);
    expect(sketch.organisations.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ['Alder Grove', 'primary', 120],
      ['Brook Lane', 'secondary', undefined],
      ["St Zoë's", 'other', undefined],
    ]);
    expect(membersOf(sketch)).toEqual([
      ['Riverside', ['Alder Grove', 'Brook Lane']],
      ['14–19', ['Brook Lane']],
      ['group 3', ["St Zoë's"]],
    ]);
    expect(sketch.ties.map(({ kind, strength, note }) => [kind, strength, note])).toEqual([
      ['shares-data', 3, undefined],
      ['works-with', 1, 'knows'],
      ['works-with', undefined, undefined],
    ]);
    expect(notes).toEqual([
      '“spaceport” is no word the map knows: drawn as “Other” (once).',
      '“knows” is no word the map knows: drawn as “work together” (once).',
      'Weights from 0.5 to 7.5 are drawn as three strengths.',
      'Not read of organisations: “member”.',
    ]);
  });

  it('drawn in units of another size gets room for names', () => {
    const [one, other] = read(NETWORKX).sketch.organisations.map(({ at }) => at!);
    expect(Math.hypot(one![0] - other![0], one![1] - other![1])).toBeGreaterThan(100);
    expect(one![1]).toBeLessThan(other![1]);
  });

  it('of igraph gives names; the size it draws with is no number of pupils', () => {
    const { sketch } = read(IGRAPH);
    expect(sketch.organisations).toEqual([
      { key: 'n0', name: 'Alder' },
      { key: 'n1', name: 'Brook' },
    ]);
    expect(sketch.ties).toMatchObject([{ directed: false, strength: 2 }]);
  });

  it('with a network whose name folds to nothing has that one network', () => {
    const text = writeGraphml({
      organisations: [{ key: 'a', name: 'A' }],
      ties: [],
      networks: [{ key: 'n', name: '\uFC5E', members: new Map([['a', 'now']]) }],
    });
    expect(membersOf(read(text).sketch)).toEqual([['\uFC5E', ['a']]]);
  });

  it('with a tie among more than two leaves it out, and says so', () => {
    const text =
      '<graphml><graph><node id="a"/><hyperedge><endpoint node="a"/></hyperedge><node id="b"/></graph></graphml>';
    const { sketch, bad } = read(text);
    expect([sketch.organisations.length, sketch.ties]).toEqual([2, []]);
    expect(bad.map(({ reason }) => reason)).toEqual([
      'It ties any number of organisations at once, and the map has ties of two only.',
    ]);
  });

  it.each([
    ['<gexf><graph><nodes><node id="1" label="A"/></nodes></graph></gexf>', 'It is a GEXF file.'],
    ['<!DOCTYPE html><html><body></body></html>', 'It is a web page.'],
    ['<office:document><a/></office:document>', 'It is a document saved as XML.'],
    ['<a><graph><node id="1"/></graph></a>', 'It is an XML file of another kind.'],
    ['<graphml></graphml>', 'There is no graph in it.'],
    [gephi().slice(0, 1200), 'The file stops making sense at line 15.'],
    ['name,kind\nA,B', 'The file stops making sense at line 2.'],
  ])('is none when it is another file or breaks off (%#): it says so and draws nothing', (text, why) => {
    expect(readGraphml(text)).toEqual({ why });
  });

  it('opens nothing that a file names', () => {
    const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
    expect(readGraphml(`${entity}<graphml><graph><node id="&b;"/></graph></graphml>`)).toHaveProperty('why');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'with a key, a node and a value called %s is read like any other',
    (name) => {
      const { sketch } = read(
        `<graphml><key id="${name}" for="node" attr.name="kind"/><key id="s" for="edge" attr.name="strength"/>
        <graph edgedefault="undirected"><node id="${name}"><data key="${name}">primary</data></node>
        <node id="b"><data key="${name}">constructor</data></node>
        <edge source="${name}" target="b"><data key="s">constructor</data></edge></graph></graphml>`,
      );
      expect(sketch.organisations).toEqual([
        { key: name, name, kind: 'primary' },
        { key: 'b', name: 'b', kind: 'other' },
      ]);
      expect(sketch.ties).toHaveLength(1);
    },
  );

  it.each(['constructor', '__proto__'])('a document called %s is an XML file of another kind', (name) => {
    expect(readGraphml(`<${name}><graph/></${name}>`)).toEqual({ why: 'It is an XML file of another kind.' });
  });
});
