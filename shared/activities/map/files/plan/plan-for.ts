/**
 * Plans an import into a map, including what was taken off the map before.
 * @module
 */
import { record } from '../../../../model/record.ts';
import { drawnMap } from '../../model/drawn-map.ts';
import { type MapView, WHEN } from '../../model/map-view.ts';
import { goneFrom } from './gone.ts';
import type { Back, ImportPlan, Part } from './import-plan.ts';
import { planImport } from './plan.ts';
import type { MapSketch } from '../sketch.ts';

const BACK: Back = { removedBy: undefined, mergedInto: undefined };

/**
 * Plans what drawing a sketch does to a map.
 * @param bringBack whether things of the sketch that were taken off the map come back as they were, with their ties and memberships.
 * Otherwise the plan leaves them out and lists them
 */
export function planFor(view: MapView, sketch: MapSketch, bringBack = false): ImportPlan {
  const plan = planImport(drawnMap(view, new Set(WHEN)), sketch, goneFrom(view));
  return bringBack ? planBack(view, sketch, plan) : plan;
}

function planBack(view: MapView, sketch: MapSketch, { leftOut }: ImportPlan): ImportPlan {
  const ids = {
    organisations: leftOut.organisations.map(({ id }) => id),
    ties: leftOut.ties,
    networks: leftOut.networks.map(({ id }) => id),
  };
  if (ids.organisations.length + ids.ties.length + ids.networks.length === 0)
    return planImport(drawnMap(view, new Set(WHEN)), sketch, goneFrom(view));
  const restored = {
    ...view,
    organisations: returned(view.organisations, ids.organisations),
    ties: returned(view.ties, ids.ties),
    networks: returned(view.networks, ids.networks),
  };
  // Ties and networks of an organisation that comes back may have been taken away by themselves, so plan once more.
  const plan = planFor(restored, sketch, true);
  return {
    ...plan,
    organisations: withBack(plan.organisations, ids.organisations, (id) => ({
      id,
      name: view.organisations[id]?.name ?? '',
      changes: BACK,
    })),
    ties: withBack(plan.ties, ids.ties, (id) => ({ id, changes: BACK })),
    networks: withBack(plan.networks, ids.networks, (id) => ({
      id,
      name: view.networks[id]?.name ?? '',
      changes: BACK,
      members: new Map(),
    })),
  };
}

function returned<T extends object>(entries: Record<string, T>, ids: readonly string[]): Record<string, T> {
  const back = ids.flatMap((id) => (entries[id] ? [[id, { ...entries[id], ...BACK }] as const] : []));
  return record([...Object.entries(entries), ...back]);
}

/** Counts what comes back as updated, even if the sketch says nothing new about it. */
function withBack<A, C extends { id: string; changes: object }>(
  part: Part<A, C>,
  ids: readonly string[],
  back: (id: string) => C,
): Part<A, C> {
  const returning = new Set(ids);
  const updated = part.updated.map((one) =>
    returning.has(one.id) ? { ...one, changes: { ...one.changes, ...BACK } } : one,
  );
  const spoken = new Set(updated.map(({ id }) => id));
  const silent = ids.filter((id) => !spoken.has(id));
  return { ...part, updated: [...updated, ...silent.map(back)], same: part.same - silent.length };
}
