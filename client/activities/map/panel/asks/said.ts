import { type Accessor, createMemo } from 'solid-js';
import type { MapAnswer } from '../../../../../shared/activities/map/model/map-view.ts';
import { byRank } from '../../../../../shared/model/table/table-view.ts';
import type { MapSession } from '../../live/map-session.ts';

/**
 * All that was said to the map's questions, in order. What was seen here and then taken away stays in it, so that it can be
 * brought back in its place; what was gone before stays gone. Must run under a Solid owner.
 */
export function createSaid({ mirror }: MapSession): Accessor<readonly MapAnswer[]> {
  const seen = new Set<string>();
  return createMemo(() => {
    mirror.changed.answers();
    const all = Object.values(mirror.view.answers).sort(byRank);
    for (const { id, removedBy } of all) if (removedBy === undefined) seen.add(id);
    return all.filter(({ id }) => seen.has(id));
  });
}
