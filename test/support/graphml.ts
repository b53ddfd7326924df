/**
 * Small graphs written as other programs save theirs: every name invented, the structure theirs.
 * @module
 */
const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';

/** Every key of its own kind, drawn sizes, colours and places; a weight at every edge, whether given or not. */
export const gephi = (weights: [string, string] = ['3.0', '1.0']) => `${HEAD}
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="r" attr.type="int" for="node" id="r"/><key attr.name="g" attr.type="int" for="node" id="g"/>
<key attr.name="b" attr.type="int" for="node" id="b"/><key attr.name="size" attr.type="float" for="node" id="size"/>
<key attr.name="x" attr.type="float" for="node" id="x"/><key attr.name="y" attr.type="float" for="node" id="y"/>
<key attr.name="kind" attr.type="string" for="node" id="kind"/>
<key attr.name="Modularity Class" attr.type="int" for="node" id="modularity_class"/>
<key attr.name="Network: Riverside" attr.type="string" for="node" id="network0"/>
<graph edgedefault="directed">
<node id="a"><data key="label">Alder &amp; Grove</data><data key="kind">primary</data><data key="modularity_class">2</data>
<data key="size">10.0</data><data key="r">0</data><data key="g">0</data><data key="b">0</data>
<data key="x">-125.0</data><data key="y">30.0</data><data key="network0">now</data></node>
<node id="b"><data key="label">Brook</data><data key="network0">planned</data><data key="size">10.0</data>
<data key="x">125.0</data><data key="y">-70.0</data></node>
<node id="c"><data key="label">c</data><data key="kind">police</data></node>
<edge id="0" source="a" target="b" directed="true"><data key="edgelabel">shares data</data><data key="weight">${weights[0]}</data></edge>
<edge id="1" source="b" target="c" directed="false"><data key="edgelabel">meets on Fridays</data><data key="weight">${weights[1]}</data></edge>
<edge id="2" source="a" target="zzz"/>
</graph></graphml>`;

const box = (x: number, y: number) => `<y:Geometry height="30.0" width="60.0" x="${x}" y="${y}"/>`;
const shape = (label: string, at: string) =>
  `<data key="d6"><y:ShapeNode>${at}<y:Fill color="#FFCC00" transparent="false"/><y:NodeLabel alignment="center" modelName="custom" xml:space="preserve">${label}<y:LabelModel>
<y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel><y:Shape type="rectangle"/></y:ShapeNode></data>`;
const line = (source: string, target: string, label = '') =>
  `<data key="d10"><y:PolyLineEdge><y:Path sx="0.0" sy="0.0" tx="0.0" ty="0.0"/><y:Arrows source="${source}" target="${target}"/>${label && `<y:EdgeLabel xml:space="preserve">${label}</y:EdgeLabel>`}</y:PolyLineEdge></data>`;

/** Labels and boxes inside the data, every graph directed and the arrows telling, groups with a graph of their own. */
export const YED = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3">
<!--Created by a drawing program-->
<key attr.name="Description" attr.type="string" for="graph" id="d0"/><key for="port" id="d1" yfiles.type="portgraphics"/>
<key attr.name="url" attr.type="string" for="node" id="d4"/><key attr.name="description" attr.type="string" for="node" id="d5"/>
<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="graphml" id="d7" yfiles.type="resources"/>
<key attr.name="name" attr.type="string" for="node" id="d8"><default xml:space="preserve">none</default></key>
<key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph edgedefault="directed" id="G"><data key="d0" xml:space="preserve"/>
<node id="n0" yfiles.foldertype="group"><data key="d5">Who meets about exclusions</data><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
<y:GroupNode><y:Geometry height="1" width="1" x="0" y="0"/><y:NodeLabel>Inclusion
partnership</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
<graph edgedefault="directed" id="n0:">
<node id="n0::n0"><data key="d5"><![CDATA[Feeds <all> of us]]></data>${shape('Larkrise', box(300, -20))}</node>
<node id="n0::n1"><data key="d8">guid-7</data>${shape('The\nMeadows', box(500, 200))}</node>
<edge id="n0::e0" source="n0::n0" target="n0::n1">${line('none', 'standard', 'supports')}</edge>
</graph></node>
<node id="n1" yfiles.foldertype="group"><data key="d6"><y:GroupNode><y:NodeLabel>Nobody yet</y:NodeLabel></y:GroupNode></data><graph edgedefault="directed" id="n1:"/></node>
<node id="n2">${shape('&lt;html&gt;Health &lt;b&gt;visitors&lt;/b&gt;&lt;/html&gt;', box(900, 400))}</node>
<node id="n3"/>
<edge id="e0" source="n0::n0" target="n2">${line('standard', 'none', 'on Fridays')}</edge>
<edge id="e1" source="n2" target="n0::n1">${line('none', 'none')}</edge>
<edge id="e2" source="n2" target="n3">${line('delta', 'delta')}</edge>
<edge id="e3" source="n3" target="n3"/>
<edge id="e4" source="n2" target="n0"/>
</graph><data key="d7"><y:Resources/></data></graphml>`;

/** Labels and boxes again, under other names. */
export const YED_LIVE = `<?xml version="1.0" encoding="utf-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:x="http://www.yworks.com/xml/yfiles-common/markup/3.0" xmlns:y="http://www.yworks.com/xml/yfiles-common/3.0">
<key id="d3" for="node" attr.name="NodeLabels"/><key id="d4" for="node" attr.name="NodeGeometry"/><key id="d10" for="edge" attr.name="EdgeLabels"/>
<key id="d18" attr.name="SharedData"/><data key="d18"><y:SharedData><y:Stroke x:Key="2"/></y:SharedData></data>
<graph id="G" edgedefault="directed">
<node id="n0"><data key="d3"><x:List><y:Label Style="{y:GraphMLReference 1}"><y:Label.Text><![CDATA[Larkrise]]></y:Label.Text></y:Label></x:List></data>
<data key="d4"><y:RectD X="-144.5" Y="-285" Width="311" Height="50"/></data><port name="p0"/></node>
<node id="n1"><data key="d3"><x:List><y:Label><y:Label.Text><![CDATA[<p>The <strong>Meadows</strong></p>]]></y:Label.Text></y:Label></x:List></data>
<data key="d4"><y:RectD X="-144.5" Y="160" Width="311" Height="50"/></data><port name="p0"><data key="d15"><y:Ratio/></data></port></node>
<edge id="e0" source="n0" target="n1" sourceport="p0" targetport="p0"><data key="d10"><x:List><y:Label><y:Label.Text>funds</y:Label.Text></y:Label></x:List></data></edge>
</graph></graphml>`;

/** No namespace, every key declared as a node's, keys of one id twice, everything directed. */
export const CYTOSCAPE = `<?xml version="1.0" encoding="UTF-8" standalone="no"?><graphml>
${[
  'SUID',
  'shared name',
  'name',
  'selected',
  'SUID',
  'shared name',
  'shared interaction',
  'name',
  'selected',
  'interaction',
]
  .map(
    (id) =>
      `<key attr.name="${id}" attr.type="${id === 'selected' ? 'boolean' : 'string'}" for="node" id="${id}"/>`,
  )
  .join('\n')}
<graph edgedefault="directed" id="Network 1">
<node id="62"><data key="SUID">62</data><data key="shared name">Hill</data><data key="name">Hill</data><data key="selected">false</data></node>
<node id="64"><data key="SUID">64</data><data key="shared name">Brook</data><data key="name">Brook</data><data key="selected">true</data></node>
<edge source="62" target="64"><data key="shared interaction">funds</data><data key="name">Hill (funds) Brook</data><data key="interaction">funds</data></edge>
</graph></graphml>`;

/** Names as ids, keys numbered, attributes of every type, weights as they come. */
export const NETWORKX = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d7" for="edge" attr.name="relation" attr.type="string"/><key id="d6" for="edge" attr.name="weight" attr.type="double"/>
<key id="d5" for="node" attr.name="y" attr.type="double"/><key id="d4" for="node" attr.name="x" attr.type="double"/>
<key id="d3" for="node" attr.name="member" attr.type="boolean"/><key id="d2" for="node" attr.name="group" attr.type="string"/>
<key id="d1" for="node" attr.name="pupils" attr.type="long"/><key id="d0" for="node" attr.name="kind" attr.type="string"><default>primary</default></key>
<graph edgedefault="undirected">
<node id="Alder Grove"><data key="d1">120</data><data key="d2">Riverside</data><data key="d3">True</data><data key="d4">0.5</data><data key="d5">1.0</data></node>
<node id="Brook Lane"><data key="d0">secondary</data><data key="d2">riverside; 14–19</data><data key="d4">-0.5</data><data key="d5">-1.0</data></node>
<node id="St Zoë's"><data key="d0">spaceport</data><data key="d2">3</data></node>
<edge source="Alder Grove" target="Brook Lane"><data key="d6">7.5</data><data key="d7">shares data</data></edge>
<edge source="Brook Lane" target="St Zoë's"><data key="d6">0.5</data><data key="d7">knows</data></edge>
<edge source="Alder Grove" target="St Zoë's"/>
</graph></graphml>`;

/** Names as an attribute, its drawn size, nodes numbered. */
export const IGRAPH = `${HEAD}
<key id="v_name" for="node" attr.name="name" attr.type="string"/><key id="v_size" for="node" attr.name="size" attr.type="double"/>
<key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
<graph id="G" edgedefault="undirected">
<node id="n0"><data key="v_name">Alder</data><data key="v_size">15</data></node><node id="n1"><data key="v_name">Brook</data></node>
<edge source="n0" target="n1"><data key="e_weight">2</data></edge>
</graph></graphml>`;
