/**
 * Finds networks in a GraphML file: as attributes of their own, as we write them; as an attribute that names them; and as groups.
 * @module
 */
import { nameKey } from '../../name-key.ts';
import { NETWORK_PREFIX } from '../../out/graphml.ts';
import type { Graph, GraphmlKey, GraphmlNode } from './graphml-graph.ts';
import type { SketchNetwork, SketchOrganisation } from '../../sketch.ts';
import * as values from '../../values.ts';

type Organisations = ReadonlyMap<string, SketchOrganisation>;

/** Whether an attribute tells of networks. */
export const isNetworks = ({ name, field, yesOrNo }: GraphmlKey): boolean =>
  name.startsWith(NETWORK_PREFIX) || (field === 'networks' && !yesOrNo);

/** Networks as we write them: the attribute “Network: Riverside” is now, planned or past at each of its members. */
export function attributeNetworks({ nodeKeys, nodes }: Graph, known: Organisations): SketchNetwork[] {
  return nodeKeys.flatMap(({ id, name, network, basis, purpose, lead }) => {
    if (!name.startsWith(NETWORK_PREFIX)) return [];
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

/** Networks from an attribute such as “group” or “networks”, which names one or more, separated by semicolons. A number alone is not a name, so the attribute's own comes before it. */
export function memberNetworks({ nodeKeys, nodes }: Graph, known: Organisations): SketchNetwork[] {
  const networks = new Map<string, SketchNetwork & { members: Map<string, undefined> }>();
  for (const { id, name, field, usual, yesOrNo } of nodeKeys) {
    if (field !== 'networks' || yesOrNo) continue;
    for (const node of nodes.filter((node) => known.has(node.id))) {
      for (const words of (node.data[id] ?? usual ?? '').split(';').map((word) => word.trim())) {
        if (!words) continue;
        const called = values.number(words) === undefined ? words : `${name} ${words}`;
        const network = networks.get(nameKey(called)) ?? {
          key: `${id}:${nameKey(called)}`,
          name: called,
          members: new Map(),
        };
        networks.set(nameKey(called), network);
        network.members.set(node.id, undefined);
      }
    }
  }
  return [...networks.values()];
}

/** Networks from groups. Members of inner groups belong to the outer ones too. A group's note becomes the network's purpose. */
export function groupNetworks(
  groups: readonly GraphmlNode[],
  nodes: readonly GraphmlNode[],
  known: Organisations,
  purposeOf: (group: GraphmlNode) => string,
): SketchNetwork[] {
  const within = new Map<string, Map<string, undefined>>(groups.map(({ id }) => [id, new Map()]));
  for (const node of nodes) {
    if (known.has(node.id)) for (const id of node.within) within.get(id)?.set(node.id, undefined);
  }
  return groups.map((group) => {
    const purpose = purposeOf(group) || group.desc;
    return {
      key: group.id,
      name: group.drawn.label ?? group.id,
      ...(purpose && { purpose }),
      members: within.get(group.id) ?? new Map(),
    };
  });
}
