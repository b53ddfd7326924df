import { describe, expect, it } from 'vitest';
import { readGraphml } from '../../../../shared/map-files/graphml-in.ts';
import { writeGraphml } from '../../../../shared/map-files/graphml.ts';
import type { Reading } from '../../../../shared/map-files/sketch.ts';

const GEPHI = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="r" attr.type="int" for="node" id="r"/><key attr.name="g" attr.type="int" for="node" id="g"/>
<key attr.name="b" attr.type="int" for="node" id="b"/><key attr.name="size" attr.type="float" for="node" id="size"/>
<key attr.name="x" attr.type="float" for="node" id="x"/><key attr.name="y" attr.type="float" for="node" id="y"/>
<key attr.name="kind" attr.type="string" for="node" id="kind"/>
<key attr.name="Network: Riverside" attr.type="string" for="node" id="network0"/>
<graph edgedefault="undirected">
<node id="a"><data key="label">Alder &amp; Grove</data><data key="kind">primary</data><data key="size">10.0</data>
<data key="r">0</data><data key="g">0</data><data key="b">0</data><data key="x">-12.5</data><data key="y">3.0</data>
<data key="network0">now</data></node>
<node id="b"><data key="label">Brook</data><data key="network0">planned</data></node>
<edge id="0" source="a" target="b" directed="true"><data key="weight">3.0</data></edge>
<edge id="1" source="a" target="zzz"/>
</graph></graphml>`;

const YED = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<!--Created by a drawing program-->
<key for="node" id="d5" attr.name="description" attr.type="string"/><key for="node" id="d6" yfiles.type="nodegraphics"/>
<key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G"><data key="d0" xml:space="preserve"/>
<node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
<y:GroupNode><y:Geometry height="1" width="1" x="0" y="0"/><y:NodeLabel>Inclusion partnership</y:NodeLabel></y:GroupNode>
<y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
<graph edgedefault="directed" id="n0:">
<node id="n0::n0"><data key="d5"><![CDATA[Feeds <all> of us]]></data><data key="d6"><y:ShapeNode>
<y:Geometry height="30.0" width="30.0" x="305.5" y="-20.0"/><y:NodeLabel alignment="center">Larkrise<y:LabelModel/></y:NodeLabel>
</y:ShapeNode></data></node>
<node id="n0::n1"><data key="d6"><y:ShapeNode><y:NodeLabel>The Meadows</y:NodeLabel></y:ShapeNode></data></node>
</graph></node>
<node id="n1"/>
<edge id="e0" source="n0::n0" target="n0::n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>supports</y:EdgeLabel></y:PolyLineEdge></data></edge>
<edge id="e1" source="n1" target="n1"/>
</graph></graphml>`;

const read = (text: string) => readGraphml(text) as Reading;

describe('GraphML', () => {
  it('of Gephi gives names, kinds, places, weights and networks; its drawn size is no number of pupils', () => {
    const { sketch, bad } = read(GEPHI);
    expect(sketch.organisations).toEqual([
      { key: 'a', name: 'Alder & Grove', kind: 'primary', at: [-12.5, 3] },
      { key: 'b', name: 'Brook' },
    ]);
    expect(sketch.ties).toEqual([
      { key: '0', from: 'a', to: 'b', kind: 'works-with', directed: true, strength: 3 },
    ]);
    expect(sketch.networks).toMatchObject([{ name: 'Riverside' }]);
    expect([...sketch.networks[0]!.members]).toEqual([
      ['a', 'now'],
      ['b', 'planned'],
    ]);
    expect(bad).toMatchObject([
      { words: 'a – zzz', reason: 'It ends at “zzz”, which is no organisation here.' },
    ]);
  });

  it('of yEd gives labels, places, and groups as networks', () => {
    const { sketch, bad } = read(YED);
    expect(sketch.organisations).toEqual([
      { key: 'n0::n0', name: 'Larkrise', note: 'Feeds <all> of us', at: [305.5, -20] },
      { key: 'n0::n1', name: 'The Meadows' },
      { key: 'n1', name: 'n1' },
    ]);
    expect(sketch.ties).toMatchObject([{ kind: 'supports', directed: true }]);
    expect(sketch.networks.map(({ name, members }) => [name, [...members.keys()]])).toEqual([
      ['Inclusion partnership', ['n0::n0', 'n0::n1']],
    ]);
    expect(bad.map(({ reason }) => reason)).toEqual(['It ties an organisation to itself.']);
  });

  it('that is none, or breaks off, says so and draws nothing', () => {
    expect(readGraphml('name,kind\nA,B')).toHaveProperty('why');
    expect(readGraphml('<html></html>')).toEqual({ why: 'There is no graph in it.' });
    expect(readGraphml(GEPHI.slice(0, 1000))).toMatchObject({
      why: expect.stringMatching(/^The file stops making sense at line \d+\.$/),
    });
    expect(
      readGraphml(
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&b;"/></graph></graphml>',
      ),
    ).toHaveProperty('why');
  });

  it('as written names every attribute, with its type, for other programs', () => {
    const written = writeGraphml({
      organisations: [
        { key: 'a', name: 'A <&> "B"', kind: 'primary', size: 7, urn: '1', grid: [2, 3], at: [4, 5] },
      ],
      ties: [],
      networks: [
        { key: 'n', name: 'R', basis: 'phase', purpose: 'p', lead: 'a', members: new Map([['a', 'past']]) },
      ],
    });
    for (const name of [
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
      'weight',
      'when',
    ])
      expect(written).toContain(`attr.name="${name}"`);
    expect(written).toContain('attr.name="Network: R" attr.type="string"');
    expect(written).toContain('<data key="label">A &lt;&amp;&gt; &quot;B&quot;</data>');
  });
});
