/**
 * Which questions the panel shows, and in what order. Pure.
 * @module
 */
import type { MapQuestion } from '../../../../../shared/activities/map/asks/question.ts';

/** One line of the panel: a question the map asks, or one it asked last time. Then where it came from may be unknown. */
export type Line = Omit<MapQuestion, 'source'> & Partial<Pick<MapQuestion, 'source'>>;

/** A tired reader takes in a few questions; the others are behind a button. */
export const AT_FIRST = 4;

/**
 * The keys of the lines. A question that is no longer asked keeps its place for as long as somebody here has begun to answer it.
 * @param asked keys of the questions the map asks now
 * @param begun keys of the questions somebody here has begun to answer
 * @param before the lines as they were until now
 */
export function standing(
  asked: readonly string[],
  begun: readonly string[],
  before: readonly string[],
): string[] {
  const lines = [...asked];
  for (const key of begun) {
    if (lines.includes(key)) continue;
    const place = before.indexOf(key);
    lines.splice(place < 0 ? lines.length : place, 0, key);
  }
  return lines;
}

/** The first few lines, and every line that must stay in sight. @param kept whether a line is being answered or was answered */
export function atFirst(lines: readonly string[], kept: (key: string) => boolean): string[] {
  let few = 0;
  return lines.filter((key) => kept(key) || (few += 1) <= AT_FIRST);
}
