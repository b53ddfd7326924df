/**
 * Whom somebody asks after, by pointing, walking or choosing: their ties, and who is at the other ends.
 * @module
 */
import type { Dot, Line } from '../../../../../shared/activities/map/drawing/picture.ts';

/** More chosen at once is a handful to be moved, not a question. */
export const MOST_EXPLORED = 20;

export type Explored = {
  lines: readonly Line[];
  /** Those most tied to them first. */
  neighbours: readonly Dot[];
};

/** The ties of some organisations, and the others they lead to. */
export function exploredFrom(sources: ReadonlySet<Dot>): Explored {
  const lines = new Set<Line>();
  const ties = new Map<Dot, number>();
  for (const dot of sources) {
    for (const line of dot.lines) {
      lines.add(line);
      const other = line.from === dot ? line.to : line.from;
      if (!sources.has(other)) ties.set(other, (ties.get(other) ?? 0) + line.strength);
    }
  }
  const neighbours = [...ties.keys()].sort(
    (a, b) => (ties.get(b) ?? 0) - (ties.get(a) ?? 0) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
  return { lines: [...lines], neighbours };
}
