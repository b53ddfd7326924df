/**
 * The few words of an item that stand in a list: where what was looked for is said, or what the item says of itself.
 * @module
 */
import type { LibraryItem, LibraryPart } from '../item.ts';
import { firstIn } from './words.ts';

/** Two lines of the list on a laptop, and a little to spare. Longer passages are cut by the page. */
const LENGTH = 240;
/** How far into a sentence a word may stand and still be seen, in characters. */
const SEEN = 60;

/** Returns the sentence with the first of the words looked for; the item's own line where nothing but the title has them. */
export function passageOf(item: LibraryItem, terms: ReadonlySet<string>): string {
  for (const text of [item.line, ...item.parts.flatMap(sentences)]) {
    const at = firstIn(text, terms);
    if (at !== undefined) return from(text, at);
  }
  return from(item.line, 0);
}

/** The words of a part without its heading, which says little by itself. */
function sentences(part: LibraryPart): readonly string[] {
  if ('text' in part) return [part.text];
  return 'list' in part ? part.list : part.pairs.map(([term, words]) => `${term}: ${words}`);
}

/** From the beginning of the sentence at this place, or a few words before it when the sentence is long. */
function from(text: string, at: number): string {
  const sentence = Math.max(
    0,
    ...[...text.slice(0, at).matchAll(/[.?!]\s+/g)].map((end) => end.index + end[0].length),
  );
  const near = at - sentence > SEEN ? text.indexOf(' ', at - SEEN) + 1 : sentence;
  const start = near > at ? sentence : near;
  return `${start > sentence ? '… ' : ''}${beginning(text.slice(start))}`;
}

/** As much of a text as a list has room for, in whole words. */
function beginning(text: string): string {
  if (text.length <= LENGTH) return text;
  const end = text.lastIndexOf(' ', LENGTH);
  return `${text.slice(0, end > 0 ? end : LENGTH)} …`;
}
