/**
 * A map on its way in or out: every importer makes a sketch and every exporter takes one. Organisations and networks have keys, and
 * ties and memberships refer to those. Whatever a file does not say is left out of the sketch, so that an import never overwrites
 * what a table has written with a guess.
 * @module
 */
import { entryAt } from '../../../model/record.ts';
import type { DrawnMap } from '../model/drawn-map.ts';
import type {
  NetworkBasis,
  Organisation,
  OrganisationKind,
  Point,
  Strength,
  TieKind,
  When,
} from '../model/map-view.ts';

export type SketchOrganisation = Pick<Organisation, 'name' | 'place' | 'size' | 'note' | 'urn' | 'grid'> & {
  /** Unique in the sketch. In an earlier export of the same map it is the organisation's id. */
  key: string;
  kind?: OrganisationKind;
  /** Its place, in sheet units. */
  at?: Point;
};
export type SketchTie = {
  /** Given when two ties that say the same are still two different ties. */
  key?: string;
  /** Keys of organisations. */
  from: string;
  to: string;
  kind: TieKind;
  directed?: boolean;
  strength?: Strength;
  when?: When;
  note?: string;
};
export type SketchNetwork = {
  key: string;
  name: string;
  basis?: NetworkBasis;
  purpose?: string;
  /** The key of the organisation that leads it. */
  lead?: string;
  /** By the organisation's key; `undefined` when the file does not say when. */
  members: ReadonlyMap<string, When | undefined>;
};
export type MapSketch = {
  organisations: SketchOrganisation[];
  ties: SketchTie[];
  networks: SketchNetwork[];
};

/** A row, node or edge that was left out. */
export type BadRow = {
  /** Which file or table, counted from 0 in the order given. */
  table: number;
  /** As a spreadsheet counts: the first row is 1. In GraphML the line. */
  number: number;
  /** What the row says. */
  words: string;
  /** Why it was left out, as a sentence. */
  reason: string;
};
/** What an importer understood of a file. */
export type Reading = {
  sketch: MapSketch;
  bad: BadRow[];
  /** Whether the numbers of `bad` count lines instead of rows. */
  lines?: true;
  /** What else a person should know before the sketch is drawn, as sentences. */
  notes: string[];
};

/** For the key of each organisation, the networks it is in and when. One way through the members, however many networks there are. */
export function networksByMember<N extends SketchNetwork>(
  networks: readonly N[],
): Map<string, [network: N, when: When | undefined][]> {
  const found = new Map<string, [N, When | undefined][]>();
  for (const network of networks) {
    for (const [member, when] of network.members) {
      const known = found.get(member) ?? [];
      known.push([network, when]);
      found.set(member, known);
    }
  }
  return found;
}

/** Makes a sketch of a drawn map, with its ids as keys. @param positions where organisations stand, in sheet units */
export function sketchOf(drawn: DrawnMap, positions: Readonly<Record<string, Point>>): MapSketch {
  return {
    organisations: [...drawn.organisations.values()].map(
      ({ id, removedBy: _, mergedInto: __, ...words }) => ({
        ...words,
        key: id,
        ...given(entryAt(positions, id)),
      }),
    ),
    ties: drawn.ties.map(({ id, removedBy: _, ...words }) => ({ ...words, key: id })),
    networks: drawn.networks.map(({ id, rank: _, removedBy: __, lead, ...words }) => ({
      ...words,
      key: id,
      // The lead may have been taken off the map since.
      ...(lead !== undefined && drawn.organisations.has(lead) && { lead }),
    })),
  };
}

const given = (at: Point | undefined) => (at ? { at } : {});
