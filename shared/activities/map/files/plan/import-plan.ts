/**
 * What an import would do to a map, as data: what is new, what changes, and what stays as it is.
 * @module
 */
import type { NetworkWords, OrganisationWords, TieWords } from '../../model/map-edits.ts';
import type { When } from '../../model/map-view.ts';
import type { SketchNetwork, SketchOrganisation, SketchTie } from '../sketch.ts';

/** Taken out of what comes back after it was taken off the map. */
export type Back = { removedBy?: undefined; mergedInto?: undefined };
export type Change<Words> = { id: string; changes: Partial<Words> & Back };
export type Part<Added, Changed> = {
  added: Added[];
  updated: Changed[];
  /** How many are there already and say the same. */
  same: number;
};
export type ImportPlan = {
  organisations: Part<SketchOrganisation, Change<OrganisationWords> & { name: string }>;
  ties: Part<SketchTie, Change<TieWords>>;
  networks: Part<
    SketchNetwork,
    Change<Omit<NetworkWords, 'lead'>> & {
      name: string;
      /** The key of who leads it now. */
      lead?: string;
      /** By the key of the organisation. */
      members: Map<string, When>;
    }
  >;
  /** By the sketch's key, the organisation that is there already. */
  known: Map<string, string>;
  /** What the map has merged since: the other is updated. */
  merged: { name: string; into: string }[];
  /** What was taken off the map: it does not come back by itself. */
  leftOut: {
    organisations: { id: string; name: string }[];
    ties: string[];
    networks: { id: string; name: string }[];
  };
  /** Names that more than one organisation of the map has, where the sketch does not tell which is meant. */
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
