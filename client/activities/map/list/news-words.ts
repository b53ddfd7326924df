/**
 * Says in words what has come to a map and gone from it.
 * @module
 */
import { counted, listOf } from '../../../lib/text/words.ts';

export type Counts = { organisations: number; ties: number; networks: number };
const PARTS = ['organisations', 'ties', 'networks'] as const;

/** Adds counts. With `times` -1 they are subtracted. */
export const plus = (a: Counts, b: Counts, times = 1): Counts => ({
  organisations: a.organisations + times * b.organisations,
  ties: a.ties + times * b.ties,
  networks: a.networks + times * b.networks,
});

/** The difference as a sentence, such as `On the map: 3 organisations more and 1 tie fewer.`; '' when there is none. */
export function newsWords(before: Counts, now: Counts): string {
  const parts = PARTS.flatMap((part) => {
    const more = now[part] - before[part];
    if (more === 0) return [];
    const words = counted(Math.abs(more), part.slice(0, -1));
    return [more > 0 ? `${words} more` : `${words} fewer`];
  });
  return parts.length > 0 ? `On the map: ${listOf(parts)}.` : '';
}
