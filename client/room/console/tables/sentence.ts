/**
 * Says in a sentence what matters in the room just now.
 * @module
 */
import type { Glance } from '../../../../shared/model/glance.ts';
import { counted, howMany, listOf } from '../../../lib/text/words.ts';

export type Seen = { number: number; glance: Glance };

/** How many tables or people a list names at most. Longer lists say less. */
const MOST_NAMED = 4;
const HOUR = 60;

/** Says how long a table has been quiet: `6 minutes`, `over an hour`. */
export const quietWords = (minutes: number): string =>
  minutes >= HOUR ? 'over an hour' : counted(minutes, 'minute');

/** Everybody whose hand is up, at all tables, in the order the hands went up. */
export const handsInOrder = (seen: readonly Seen[]) =>
  seen
    .flatMap(({ number, glance }) => glance.hands.map((hand) => ({ ...hand, number })))
    .sort((a, b) => a.at - b.at || a.number - b.number);

/**
 * Says what matters now: raised hands first, then quiet tables; while nobody is in, how to join.
 * @param joinCode `undefined` while the door is closed: then it lets nobody in
 */
export function whatMatters(seen: readonly Seen[], joinCode: string | undefined): string {
  const hands = handsInOrder(seen);
  const quiet = seen.filter(({ glance }) => glance.quiet !== undefined);
  if (seen.every(({ glance }) => glance.here === 0) && hands.length === 0)
    return seen.some(({ glance }) => glance.seated > 0)
      ? 'Nobody is connected just now.'
      : joinCode === undefined
        ? 'Nobody has sat down yet, and the door is closed.'
        : `Nobody has sat down yet. The code is ${joinCode}.`;
  const parts = [handWords(hands), quietOnes(quiet)].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : 'Nobody needs you just now.';
}

function handWords(hands: ReturnType<typeof handsInOrder>): string {
  const [first] = hands;
  if (!first) return '';
  const names = hands.slice(0, MOST_NAMED).map(({ name, number }) => `${name} at table ${number}`);
  const more = hands.length - names.length;
  const all = more > 0 ? [...names, `${more} more`] : names;
  return `${howMany(hands.length, 'hand is', 'hands are')} up: ${listOf(all)}.`;
}

function quietOnes(quiet: readonly Seen[]): string {
  const [first] = quiet;
  if (!first) return '';
  if (quiet.length === 1)
    return `Table ${first.number} has been quiet for ${quietWords(first.glance.quiet ?? 0)}.`;
  const numbers = quiet.slice(0, MOST_NAMED).map(({ number }) => String(number));
  const more = quiet.length - numbers.length;
  return `Tables ${listOf(more > 0 ? [...numbers, `${more} more`] : numbers)} have been quiet for a while.`;
}
