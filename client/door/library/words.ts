/**
 * What the library says of what was found.
 * @module
 */
import { LIBRARY_KINDS, type LibraryItem, type LibraryKind } from '../../../shared/library/item.ts';
import { howMany, inWords, listOf } from '../../lib/text/words.ts';
import { startOf } from '../../lib/text/long-text.ts';
import type { Looking } from './looking.ts';

/** Longer queries are cut where they are repeated, in characters. */
const REPEATED = 40;

/** The heading over what was found: `12 things mention “money”`. */
export function foundTitle({ query }: Looking, count: number): string {
  const words = query.trim().toWellFormed();
  if (words === '') return count === 0 ? 'Nothing is of all these' : howMany(count, 'thing');
  const said = words.length > REPEATED ? `${startOf(words, REPEATED)}…` : words;
  if (count === 0) return `Nothing here mentions “${said}”. Try one word.`;
  return `${howMany(count, 'thing')} ${count === 1 ? 'mentions' : 'mention'} “${said}”`;
}

/** All tags of some items, the most used first. */
export function tagsOf(items: readonly LibraryItem[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of items.flatMap(({ tags = [] }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}

/** The kinds that there are some of, in their order. */
export const kindsOf = (items: readonly LibraryItem[]): LibraryKind[] =>
  (Object.keys(LIBRARY_KINDS) as LibraryKind[]).filter((kind) => items.some((item) => item.kind === kind));

/** What the library holds most of all, in the order in which people meet it. */
const NAMED: readonly LibraryKind[] = ['question', 'story', 'account', 'approach', 'role', 'idea'];

/** Everything there is, in a sentence. */
export function sumOf(items: readonly LibraryItem[]): string {
  const count = (kind: LibraryKind) => items.filter((item) => item.kind === kind).length;
  const named = NAMED.map((kind) => `${inWords(count(kind))} ${LIBRARY_KINDS[kind].many.toLowerCase()}`);
  const told = count('told');
  if (told === 1) named.push('one story that a workshop published here');
  if (told > 1) named.push(`${inWords(told)} stories that workshops published here`);
  return `The library holds ${listOf([...named, 'what belongs to them'])}: ${items.length} things to read.`;
}
