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
  /** What counts where nothing is said. */
  usual?: string;
  /** Its values are true and false: no words. */
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
  /** It joins any number. */
  many?: true;
};
export type Graph = {
  nodeKeys: readonly GraphmlKey[];
  edgeKeys: readonly GraphmlKey[];
  nodes: GraphmlNode[];
  edges: GraphmlEdge[];
  /** The file comes from here, as it was written. */
  own: boolean;
};
