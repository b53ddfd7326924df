/**
 * A map on its way in or out: what every importer makes and every exporter takes. Its organisations and networks have
 * keys of their own, which ties and memberships name. What a file does not say is left out, so that an import never
 * overwrites with guesses what a table has written.
 * @module
 */
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
  /** Where it is on the sheet. */
  at?: Point;
};
export type SketchTie = {
  /** Given when two ties that say the same are two all the same. */
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
  /** By the organisation's key; `undefined` when nothing is said of the time. */
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
/** What an importer understood. */
export type Reading = {
  sketch: MapSketch;
  bad: BadRow[];
  /** The numbers of what was left out count lines, not rows. */
  lines?: true;
  /** What else a person should know before drawing, as sentences. */
  notes: string[];
};

/** A drawn map as a sketch, its ids as keys. @param positions where organisations are */
export function sketchOf(drawn: DrawnMap, positions: Readonly<Record<string, Point>>): MapSketch {
  return {
    organisations: [...drawn.organisations.values()].map(
      ({ id, removedBy: _, mergedInto: __, ...words }) => ({
        ...words,
        key: id,
        ...(positions[id] && { at: positions[id] }),
      }),
    ),
    ties: drawn.ties.map(({ id, removedBy: _, ...words }) => ({ ...words, key: id })),
    networks: drawn.networks.map(({ id, rank: _, removedBy: __, lead, ...words }) => ({
      ...words,
      key: id,
      // Who leads may have been taken off the map since.
      ...(lead !== undefined && drawn.organisations.has(lead) && { lead }),
    })),
  };
}
