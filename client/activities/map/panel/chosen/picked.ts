/**
 * What of a selection is on the map, by sort.
 * @module
 */
import type { DrawnMap } from '../../../../../shared/activities/map/model/drawn-map.ts';

export type Picked = { organisations: string[]; ties: string[]; networks: string[] };

/** What was taken away since is left out. */
export function pickedOf(map: DrawnMap, selection: ReadonlySet<string>): Picked {
  if (selection.size === 0) return { organisations: [], ties: [], networks: [] };
  return {
    organisations: [...selection].filter((id) => map.organisations.has(id)),
    ties: map.ties.flatMap(({ id }) => (selection.has(id) ? [id] : [])),
    networks: map.networks.flatMap(({ id }) => (selection.has(id) ? [id] : [])),
  };
}
