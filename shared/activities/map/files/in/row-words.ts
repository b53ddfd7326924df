/**
 * Says in words what was found in the rows of a table.
 * @module
 */
import type { Gathering } from './gather.ts';
import type { Row } from './table.ts';

export const rowsOf = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

/** What a row says, cut to what fits into a line or two. */
export function wordsOf({ cells }: Row): string {
  const words = cells.filter(Boolean).join(', ');
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}

/** What stands above the names of the columns. */
export function titlesOf(above: readonly Row[]): string[] {
  const [first] = above;
  if (!first) return [];
  const many = above.length > 1;
  return [
    `${rowsOf(above.length)} above the names of the columns ${many ? 'are' : 'is'} not read${many ? ', from' : ':'} “${wordsOf(first)}”${many ? ' on' : ''}.`,
  ];
}

type Twice = Omit<ReturnType<Gathering['result']>, 'sketch'>;

/** What a file says twice, and what became of it. */
export function twiceWords({ repeated, contradicting, sameName, sameKey }: Twice): string[] {
  const notes: string[] = [];
  if (repeated > 0)
    notes.push(`${rowsOf(repeated)} ${repeated === 1 ? 'repeats' : 'repeat'} what another says: drawn once.`);
  if (contradicting > 0)
    notes.push(
      `${rowsOf(contradicting)} ${contradicting === 1 ? 'says' : 'say'} something else of what an earlier row is about: the earlier counts.`,
    );
  if (sameName > 0)
    notes.push(
      `${rowsOf(sameName)} ${sameName === 1 ? 'has' : 'have'} the same name as another and ${sameName === 1 ? 'differs' : 'differ'} from it: drawn as organisations of their own. Those that are one can be merged on the map.`,
    );
  if (sameKey > 0)
    notes.push(
      `${rowsOf(sameKey)} ${sameKey === 1 ? 'has a key' : 'have keys'} that another organisation has: drawn as organisations of their own.`,
    );
  return notes;
}
