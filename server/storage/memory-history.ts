/**
 * Restore points in memory.
 * @module
 */
import { fold } from './fold.ts';
import type { HistoryLog, PointRow } from './storage.ts';

/** A document in memory; `seq` is the number of its newest row. */
export type Entry = { epoch: number; snapshot: Uint8Array | undefined; updates: Uint8Array[]; seq: number };

/** @param requireWorkshop throws when there is no such workshop */
export function memoryHistory(
  requireWorkshop: (id: string) => void,
  documents: ReadonlyMap<string, Entry>,
): {
  log: HistoryLog;
  /** Drops all of a workshop. */
  forget(workshopId: string): void;
} {
  type Point = PointRow & { states: Map<string, number> };
  const points = new Map<string, Point[]>();
  const states = new Map<string, Uint8Array>();
  const prefix = (workshopId: string) => `${workshopId}/`;
  const stateKey = (workshopId: string, document: string, seq: number) => `${workshopId}/${document}@${seq}`;

  return {
    log: {
      documents: async (id) =>
        [...documents.keys()]
          .filter((key) => key.startsWith(prefix(id)))
          .map((key) => key.slice(prefix(id).length))
          .sort(),
      async remember(id, document) {
        const entry = documents.get(`${id}/${document}`);
        if (!entry) return { document, seq: 0 };
        const key = stateKey(id, document, entry.seq);
        if (!states.has(key)) states.set(key, fold(entry.snapshot, entry.updates));
        return { document, seq: entry.seq };
      },
      async addPoint(id, point, refs, most) {
        requireWorkshop(id);
        const added = {
          ...structuredClone(point),
          states: new Map(refs.map((ref) => [ref.document, ref.seq])),
        };
        const kept = [added, ...(points.get(id) ?? [])].slice(0, most);
        points.set(id, kept);
        const needed = new Set(
          kept.flatMap((each) => [...each.states].map(([document, seq]) => stateKey(id, document, seq))),
        );
        for (const key of states.keys())
          if (key.startsWith(prefix(id)) && !needed.has(key)) states.delete(key);
      },
      points: async (id) => structuredClone((points.get(id) ?? []).map(({ states: _, ...point }) => point)),
      async state(id, pointId, document) {
        const seq = points
          .get(id)
          ?.find((point) => point.id === pointId)
          ?.states.get(document);
        return seq === undefined ? undefined : states.get(stateKey(id, document, seq));
      },
    },
    forget(id) {
      points.delete(id);
      for (const key of states.keys()) if (key.startsWith(prefix(id))) states.delete(key);
    },
  };
}
