/**
 * One line of words that people typed: a name, a title. It holds nothing that is not seen, and nothing that changes how the
 * words beside it are seen.
 * @module
 */

/**
 * What draws nothing or turns its neighbours round: control characters, marks and overrides of direction, zero-width spaces,
 * fillers that count as letters, and code points that are no characters. Joiners, the selectors of emoji and of ideographs,
 * and what spells a flag stay: words of Persian and Hindi, and emoji, need them.
 */
const UNSEEN =
  /(?!\p{VS}|\u200C|\u200D|[\u{E0020}-\u{E007F}])[\p{Cc}\p{DI}\u2800\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;
/** A joiner that joins nothing: at an end, beside a space, and more than one. */
const LOOSE_JOINERS = /(?<=^|\s|\u200C|\u200D)(?:\u200C|\u200D)+|(?:\u200C|\u200D)+(?=\s|$)/gu;
/** More marks on one letter than any language writes: they are drawn over the lines above and below. */
const PILED = /(\p{M}{6})\p{M}+/gu;
/** A line that needs no cleaning, as most are. */
export const CLEAN = /^[\x21-\x7E\u00C0-\u024F]+(?: [\x21-\x7E\u00C0-\u024F]+)*$/;

/** Cleans a line: white space becomes single spaces, half a character a sign, and what cannot be seen goes. */
export function cleanLine(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[^\S\uFEFF]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(PILED, '$1')
    .replace(LOOSE_JOINERS, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether there is anything in a line that can be seen: a letter, a figure, a sign. */
export const isSeen = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
