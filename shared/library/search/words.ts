/**
 * Where words begin and end, and when two are the same: one rule for what is kept, what is asked, and what is marked.
 * @module
 */

/** A number with its points, or letters and digits with their apostrophes. What joins two words, such as a hyphen, parts them. */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;
/** Most words, which need no more than this. */
const SIMPLE = /^[a-z0-9]+$/;

/** A word as it is compared: without case, accents, apostrophes, the `’s` of a possessive and the `s` of a plural. */
function plain(word: string): string {
  const small = word.toLowerCase();
  if (SIMPLE.test(small)) return single(small);
  const letters = small.normalize('NFKD').replace(/\p{M}/gu, '');
  return single(letters.replace(/['’]s$/, '').replace(/['’.,]/g, ''));
}

/** `heads` is `head`. Short words, `process`, `focus` and `analysis` stay as they are. */
const single = (word: string): string => (/^.{2,}[^sui]s$/.test(word) ? word.slice(0, -1) : word);

/** Returns the words of a text as they are compared. */
export const wordsIn = (text: string): string[] =>
  [...text.matchAll(WORD)].map(([word]) => plain(word)).filter((word) => word !== '');

/** A stretch of a text, and whether it is a word that was looked for. */
export type Stretch = { text: string; found: boolean };

/** Cuts a text into stretches, so that the words looked for can be marked. Joined again they are the text. */
export function stretches(text: string, terms: ReadonlySet<string>): Stretch[] {
  const cut: Stretch[] = [];
  let at = 0;
  for (const match of terms.size > 0 ? text.matchAll(WORD) : []) {
    const [word] = match;
    if (!terms.has(plain(word))) continue;
    if (match.index > at) cut.push({ text: text.slice(at, match.index), found: false });
    cut.push({ text: word, found: true });
    at = match.index + word.length;
  }
  if (at < text.length) cut.push({ text: text.slice(at), found: false });
  return cut;
}

/** Where the first of the words looked for begins; `undefined` when there is none. */
export function firstIn(text: string, terms: ReadonlySet<string>): number | undefined {
  for (const match of terms.size > 0 ? text.matchAll(WORD) : [])
    if (terms.has(plain(match[0]))) return match.index;
  return undefined;
}
