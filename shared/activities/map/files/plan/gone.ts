/**
 * What was merged or taken off a map. An import needs it so that it neither draws these things again nor brings them back unasked.
 * @module
 */
import { standingOf } from '../../model/drawn-map.ts';
import type { MapView, Organisation, Tie } from '../../model/map-view.ts';

export type Gone = {
  /** Organisations that were merged into others or taken away. */
  organisations: readonly Organisation[];
  /** For the id of a merged organisation, the id of the one it became. */
  into: ReadonlyMap<string, string>;
  /** Ties that were taken away between organisations that are still there. */
  ties: readonly Tie[];
  /** Networks that were taken away. */
  networks: readonly { id: string; name: string }[];
};
export const NOTHING_GONE: Gone = { organisations: [], into: new Map(), ties: [], networks: [] };

/** Collects what was merged or taken off a map. */
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
