/**
 * Where a long text is folded, by its number of characters and lines: nothing is laid out to find out.
 * @module
 */
import { startOf } from './long-text.ts';

/** What stands before a fold, at most: a good third of a phone's screen. */
const CHARACTERS = 500;
const LINES = 8;
/** A text is whole when no more than this part of it would be folded away: a fold is worth its button. */
const SPARE = 1.5;

/** How much of a text stands before its fold, in characters; `undefined` when it is not folded. */
export function foldOf(text: string): number | undefined {
  const lines = endOfLine(text, LINES * SPARE);
  if (text.length <= CHARACTERS * SPARE && lines === undefined) return undefined;
  return startOf(text.slice(0, endOfLine(text, LINES)), CHARACTERS).length;
}

/** Where the line of this number ends, from 1; `undefined` when it is the last or there are fewer. */
function endOfLine(text: string, line: number): number | undefined {
  let end = -1;
  for (let n = 0; n < line; n += 1) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return undefined;
  }
  return end;
}
