/**
 * Finds what has changed on a map since the last time. Copying a county's thousands of entries to a worker after each edit would take
 * longer than the edit, so the worker keeps a copy and is sent the changes.
 * @module
 */
import { record } from '../../../../../shared/model/record.ts';
import type { MapParts } from '../../../../../shared/activities/map/model/drawn-map.ts';
import type { MapSettings } from '../../../../../shared/activities/map/model/settings.ts';
import type { When } from '../../../../../shared/activities/map/model/map-view.ts';

const ROOTS = ['organisations', 'ties', 'networks', 'members'] as const;
type Root = (typeof ROOTS)[number];
/** For each root, the entries that are new or have changed, and `undefined` for those that are gone. */
export type MapChanges = { [K in Root]: [id: string, entry: MapParts[K][string] | undefined][] };
/** What the worker is sent: the changes since the last time, the times that are shown, and the settings. */
export type ChangedMap = { changes: MapChanges; show: ReadonlySet<When>; settings: MapSettings };

/** Makes a function that returns what has changed since it was last called. Entries are compared by identity, because a `Mirror` replaces entries and never changes one. */
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

/** Makes an empty map to apply changes to. */
export const noParts = (): MapParts => ({
  organisations: record(),
  ties: record(),
  networks: record(),
  members: record(),
});

/** Applies changes to a copy of the map. */
export function applyChanges(parts: MapParts, changes: MapChanges): void {
  for (const root of ROOTS) {
    const entries: Record<string, unknown> = parts[root];
    for (const [id, entry] of changes[root]) {
      if (entry === undefined) delete entries[id];
      else entries[id] = entry;
    }
  }
}
