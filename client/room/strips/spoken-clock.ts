/**
 * What a screen reader hears of a clock: five minutes, one minute, the end. Every second would be too much.
 * @module
 */
const MOMENTS: readonly [ms: number, words: string][] = [
  [300_000, 'Five minutes left for'],
  [60_000, 'One minute left for'],
  [0, 'The time is up for'],
];

/**
 * Finds what to announce between two readings of the time left, in milliseconds.
 * @returns the words for a moment that lies between them, if there is one
 */
export function secondsToSay(before: number, now: number): string | undefined {
  return MOMENTS.find(([ms]) => before > ms && now <= ms)?.[1];
}
