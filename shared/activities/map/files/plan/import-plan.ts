/**
 * What an import would do to a map, as data: what is new, what changes, and what stays as it is.
 * @module
 */
import type { NetworkWords, OrganisationWords, TieWords } from '../../model/map-edits.ts';
import type { When } from '../../model/map-view.ts';
import type { SketchNetwork, SketchOrganisation, SketchTie } from '../sketch.ts';

/** The fields that are cleared when something comes back to the map. */
export type Back = { removedBy?: undefined; mergedInto?: undefined };
export type Change<Words> = { id: string; changes: Partial<Words> & Back };
export type Part<Added, Changed> = {
  added: Added[];
  updated: Changed[];
  /** How many are on the map already and say the same. */
  same: number;
};
export type ImportPlan = {
  organisations: Part<SketchOrganisation, Change<OrganisationWords> & { name: string }>;
  ties: Part<SketchTie, Change<TieWords>>;
  networks: Part<
    SketchNetwork,
    Change<Omit<NetworkWords, 'lead'>> & {
      name: string;
      /** The key of the organisation that leads it from now on. */
      lead?: string;
      /** Organisations that join, by their key. */
      members: Map<string, When>;
    }
  >;
  /** For a key of the sketch, the id of the organisation that is on the map already. */
  known: Map<string, string>;
  /** Organisations the map has merged into others since. The others are updated. */
  merged: { name: string; into: string }[];
  /** What was taken off the map and is therefore not drawn. */
  leftOut: {
    organisations: { id: string; name: string }[];
    ties: string[];
    networks: { id: string; name: string }[];
  };
  /** Names that several organisations of the map have, where the sketch does not say which is meant. */
  unsure: string[];
};

/** Whether drawing the plan would change anything on the map. */
export const changesAnything = ({ organisations, ties, networks }: ImportPlan): boolean =>
  [organisations, ties, networks].some(({ added, updated }) => added.length + updated.length > 0);

/** The fields of `said` whose value differs from the entry's. A field that is `undefined` says nothing, so it is left out. */
export function differences<T extends object, S extends Partial<T>>(there: T, said: S): Partial<S> {
  const changed = Object.entries(said).filter(
    ([field, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(there[field as keyof T]),
  );
  return Object.fromEntries(changed) as Partial<S>;
}
