/**
 * A GraphML file as it was read, before it is known what its parts mean on a map.
 * @module
 */
import type { Field } from '../../fields.ts';
import type { Drawn } from './graphml-drawing.ts';

export type GraphmlKey = {
  id: string;
  name: string;
  field: Field | undefined;
  /** The value of elements that do not give one. */
  usual?: string;
  /** Whether its values are true and false, so that they are not words. */
  yesOrNo: boolean;
} & Record<'network' | 'basis' | 'purpose' | 'lead', string | undefined>;
/** What nodes and edges have in common. */
export type Thing = { line: number; data: Record<string, string>; drawn: Drawn; desc?: string };
export type GraphmlNode = Thing & {
  id: string;
  /** The nodes that hold it, outermost first. */
  within: string[];
  /** It holds a graph of its own. */
  holds?: true;
};
export type GraphmlEdge = Thing & {
  id: string | undefined;
  from: string;
  to: string;
  directed: boolean;
  /** It is a hyperedge, which joins any number of nodes. */
  many?: true;
};
export type Graph = {
  nodeKeys: readonly GraphmlKey[];
  edgeKeys: readonly GraphmlKey[];
  nodes: GraphmlNode[];
  edges: GraphmlEdge[];
  /** Whether we wrote the file. */
  own: boolean;
};

/** Notes which keys were read at something, so that the others can be told. */
export type Used = Set<GraphmlKey>;
