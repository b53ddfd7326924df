/**
 * The challenge that words mean, as people type them: `Focus`, `focus`, `F`, `Structure`, `F: Focus`.
 * @module
 */
import { nameKey } from '../../activities/map/files/name-key.ts';
import type { ChallengeId } from '../challenge.ts';
import { challenges } from '../decks/challenges.ts';

/** A word as it is compared: one challenge is called `Structures`, and people write `structure`; another is `Capacity`. */
const bare = (word: string): string =>
  nameKey(word)
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');

const KNOWN = new Map(
  challenges.flatMap(({ id, letter, title }) =>
    [id, letter, title].map((words) => [bare(words), id] as const),
  ),
);

/** Returns the challenge, or `undefined` when the words name none, or two. */
export function challengeIn(words: string): ChallengeId | undefined {
  const whole = KNOWN.get(bare(words));
  if (whole) return whole;
  // “F: Focus”, “Focus (F)”: both words mean the same.
  const parts = words.split(/[^\p{L}]+/u).filter(Boolean);
  const [first, ...others] = parts.map((part) => KNOWN.get(bare(part)));
  return parts.length <= 2 && others.every((other) => other === first) ? first : undefined;
}

/** The challenges in words: “Focus, Ownership, Structures, Capacity or Effectiveness”. */
export const CHALLENGE_WORDS: string = challenges
  .map(({ title }) => title)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');
