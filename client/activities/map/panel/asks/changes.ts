/**
 * What of a map changed since it was last looked at. Copying a county's thousands of entries to a worker for one stroke would
 * take longer than the stroke; the worker keeps its own copy instead.
 * @module
 */
import type { MapParts } from '../../../../../shared/activities/map/model/drawn-map.ts';
import type { MapSettings } from '../../../../../shared/activities/map/model/settings.ts';
import type { When } from '../../../../../shared/activities/map/model/map-view.ts';

const ROOTS = ['organisations', 'ties', 'networks', 'members'] as const;
type Root = (typeof ROOTS)[number];
/** By root: each entry that is new or another, and `undefined` for one that is gone. */
export type MapChanges = { [K in Root]: [id: string, entry: MapParts[K][string] | undefined][] };
/** What the worker is sent: the map's changes since it was sent the last, and how the map is looked at. */
export type ChangedMap = { changes: MapChanges; show: ReadonlySet<When>; settings: MapSettings };

/** Remembers what it has seen. Entries are told apart by identity: a `Mirror` replaces them and never changes one. */
export function makeChanges(): (parts: MapParts) => MapChanges {
  const seen = { organisations: new Map(), ties: new Map(), networks: new Map(), members: new Map() };
  const changesOf = <T>(known: Map<string, T>, entries: Record<string, T>): [string, T | undefined][] => {
    const changes: [string, T | undefined][] = [];
    let count = 0;
    for (const id in entries) {
      count += 1;
      const entry = entries[id] as T;
      if (known.get(id) === entry) continue;
      known.set(id, entry);
      changes.push([id, entry]);
    }
    if (count === known.size) return changes;
    for (const id of known.keys()) {
      if (Object.hasOwn(entries, id)) continue;
      known.delete(id);
      changes.push([id, undefined]);
    }
    return changes;
  };
  return (parts) =>
    Object.fromEntries(
      ROOTS.map((root) => [root, changesOf<unknown>(seen[root], parts[root])]),
    ) as MapChanges;
}

/** An empty map, to which changes are applied. */
export const noParts = (): MapParts => ({ organisations: {}, ties: {}, networks: {}, members: {} });

export function applyChanges(parts: MapParts, changes: MapChanges): void {
  for (const root of ROOTS) {
    const entries: Record<string, unknown> = parts[root];
    for (const [id, entry] of changes[root]) {
      if (entry === undefined) delete entries[id];
      else entries[id] = entry;
    }
  }
}
