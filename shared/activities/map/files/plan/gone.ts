/**
 * What stood on a map and does not any more, so that an import neither draws it twice nor brings it back unasked.
 * @module
 */
import { standingOf } from '../../model/drawn-map.ts';
import type { MapView, Organisation, Tie } from '../../model/map-view.ts';

export type Gone = {
  /** Merged or taken away. */
  organisations: readonly Organisation[];
  /** By its id, which organisation of the map a merged one counts for now. */
  into: ReadonlyMap<string, string>;
  /** Taken away, between two that are there. */
  ties: readonly Tie[];
  /** Taken away. */
  networks: readonly { id: string; name: string }[];
};
export const NOTHING_GONE: Gone = { organisations: [], into: new Map(), ties: [], networks: [] };

export function goneFrom(view: MapView): Gone {
  const standing = standingOf(view);
  const organisations = Object.values(view.organisations).filter(({ id }) => standing(id) !== id);
  const into = organisations.flatMap(({ id }) => {
    const other = standing(id);
    return other === undefined ? [] : [[id, other] as const];
  });
  const ties = Object.values(view.ties).flatMap((tie) => {
    const [from, to] = [standing(tie.from), standing(tie.to)];
    return tie.removedBy !== undefined && from && to && from !== to ? [{ ...tie, from, to }] : [];
  });
  const networks = Object.values(view.networks).filter(({ removedBy }) => removedBy !== undefined);
  return { organisations, into: new Map(into), ties, networks };
}
