/**
 * The search over the library: by words as they are typed, closest first.
 * @module
 */
import MiniSearch from 'minisearch';
import { LIBRARY_KINDS, type LibraryItem, wordsOfPart } from '../item.ts';
import { wordsIn } from './words.ts';

/** What was found, and by which of its words. */
export type Found = { item: LibraryItem; terms: ReadonlySet<string> };
export type Search = {
  find: (query: string) => readonly Found[];
  /** Makes ready what the first search needs, which takes longer than a search: some 70 ms. */
  prepare: () => void;
};

/** More than anybody types. What is pasted beyond it is not looked for, so that no query takes longer than others. */
const [QUERY, WORDS, WORD] = [200, 12, 32] as const;
/** From this many letters on, one slip is forgiven; from the second number on, two. */
const [ONE_SLIP, TWO_SLIPS] = [5, 9] as const;
const FIELDS = ['title', 'code', 'tags', 'line', 'kind', 'body'] as const;
const NOTHING: ReadonlySet<string> = new Set();

/** The words of a query, as few and as short as a search takes. */
export const asked = (query: string): string[] => [
  ...new Set(
    wordsIn(query.slice(0, QUERY))
      .slice(0, WORDS)
      .map((word) => word.slice(0, WORD)),
  ),
];

const textsOf = (item: LibraryItem) => ({
  address: item.address,
  title: item.title,
  code: item.code ?? '',
  tags: item.tags?.join(' ') ?? '',
  line: item.line,
  kind: LIBRARY_KINDS[item.kind].one,
  body: item.parts.flatMap(wordsOfPart).join('\n'),
});

/**
 * Makes the search. An item is found when it has every word of the query: as it is, as the beginning of a longer one, or with a
 * slip in it. Without words in the query everything is found, in the order of the decks.
 */
export function makeSearch(items: readonly LibraryItem[]): Search {
  const byAddress = new Map(items.map((item) => [item.address, item]));
  const all = items.map((item): Found => ({ item, terms: NOTHING }));
  const index = new MiniSearch({
    idField: 'address',
    fields: [...FIELDS],
    tokenize: wordsIn,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      boost: { title: 6, code: 6, tags: 4, line: 2 },
    },
  });
  let known: readonly string[] = [];
  const prepare = () => {
    if (known.length > 0) return;
    const texts = items.map(textsOf);
    index.addAll(texts);
    known = [...new Set(texts.flatMap((text) => wordsIn(Object.values(text).join(' '))))].sort();
  };
  // Only what no word begins with is a slip: `heads` are never `leads`.
  const fuzzy = (word: string) => !beginsOne(word, known) && slips(word);
  const find = (query: string): readonly Found[] => {
    if (query.trim() === '') return all;
    const words = asked(query);
    if (words.length === 0) return [];
    prepare();
    return index.search(words.join(' '), { fuzzy }).flatMap(({ id, match }) => {
      const item = byAddress.get(id as string);
      return item ? [{ item, terms: new Set(Object.keys(match)) }] : [];
    });
  };
  return { find, prepare };
}

const slips = (word: string): number | false =>
  word.length >= TWO_SLIPS ? 2 : word.length >= ONE_SLIP ? 1 : false;

/** Whether one of these words, which are in order, begins with this one. */
function beginsOne(word: string, known: readonly string[]): boolean {
  let [from, to] = [0, known.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((known[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return known[from]?.startsWith(word) ?? false;
}
