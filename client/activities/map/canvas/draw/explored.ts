/**
 * The ties of the organisations somebody points at, walks to or chooses, and the organisations at the other ends.
 * @module
 */
import type { Dot, Line } from '../../../../../shared/activities/map/drawing/picture.ts';

/** If more than this are chosen at once, they are meant to be moved, not looked at. */
export const MOST_EXPLORED = 20;

export type Explored = {
  lines: readonly Line[];
  /** The neighbours, those with the most ties to the sources first. */
  neighbours: readonly Dot[];
};

/** Finds the ties of some organisations and their neighbours. */
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
