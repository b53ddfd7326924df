/**
 * What the console says about a pause's thoughts.
 * @module
 */
import type { ThoughtsResult } from '../../../../shared/model/plan/votes.ts';
import { clockTime, counted, listOf } from '../../../lib/text/words.ts';

/**
 * Makes the title, such as `Thoughts: 12 shown`.
 * @param result of the last reveal; missing before the first
 */
export const thoughtsTitle = (result: Pick<ThoughtsResult, 'shown'> | undefined): string =>
  result ? `Thoughts: ${result.shown} shown` : 'Thoughts: none shown';

/** Makes the line or two under the title. */
export function thoughtsHint(
  result: ThoughtsResult | undefined,
  { writing, passed, title }: { writing: boolean; passed: boolean; title: string },
): string {
  if (writing) return 'People are writing';
  if (result) return `Last at ${clockTime(result.at)}${result.held ? ', some wait' : ''}`;
  return passed ? `“${title}” has not been revealed` : 'What is shared waits for the reveal';
}

/** Says in a sentence what has been shown so far. */
export const shownSentence = (result: ThoughtsResult | undefined): string =>
  result
    ? `${counted(result.shown, 'thought is', 'thoughts are')} shown, the last reveal was at ${clockTime(result.at)}.`
    : 'Nothing has been shown yet.';

/** More names than this are a number: nobody reads a list of forty. */
const MOST_NAMES = 8;

/** Says who is awaited: `Still awaited: Tom, and Grace, who is not here now.` */
export function awaitedSentence(people: readonly { name: string; here: boolean }[]): string {
  const named = people.slice(0, MOST_NAMES);
  const more = people.length - named.length;
  const groups = [
    named.filter(({ here }) => here).map(({ name }) => name),
    named.filter(({ here }) => !here).map(({ name }) => name),
  ] as const;
  const [here, away] = groups;
  const others = more > 0 ? `, and ${more} more` : '';
  if (away.length === 0) return `Still awaited: ${listOf(here)}${others}.`;
  const gone = `${listOf(away)} (no page open now)`;
  return `Still awaited: ${here.length > 0 ? `${listOf(here)}; ` : ''}${gone}${others}.`;
}
