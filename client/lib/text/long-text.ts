/**
 * Long text is cut or folded before anything lays it out, by its number of characters. Documents hold text of any length,
 * and of one word of any length.
 * @module
 */

/** The start of a text: at most so many characters, whole ones, up to the end of a word where there is one. */
export function startOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  // A word that would be cut is left out, unless it is longer than a word can be.
  const [rest = ''] = /\S*$/.exec(start) ?? [];
  const whole =
    rest.length < LONGEST_WORD && rest.length < start.length
      ? start.slice(0, -rest.length || undefined)
      : start;
  return whole.trimEnd();
}

/** The start of a text, with “…” when any of it is missing. */
export const shortened = (text: string, most: number): string => {
  const start = startOf(text, most);
  return start.length < text.trimEnd().length ? `${start.replace(/[,;:–-]+$/, '')}…` : start;
};

/** More characters than this without a space are no word of any language that has spaces. */
export const LONGEST_WORD = 60;

/**
 * Whether a text, or what is seen of it, needs the styles of `long-words`. The kerning of our font makes the layout of one
 * long word cost the square of its length: 20,000 characters took 4 seconds.
 */
export const isUnbroken = (text: string): boolean => /\S{100}/.test(text);
