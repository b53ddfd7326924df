/**
 * Words as they are compared: without case, accents, kinds of apostrophe or dash, the full stop of “St.”, or how many
 * spaces. Two names that fold to the same are the same name, wherever one is typed, searched for or brought in.
 */
export function nameKey(words: string): string {
  return (
    words
      // First: decomposed, ´ is a space and an accent.
      .replace(/[’‘ʼ`´]/g, "'")
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[‐‑–—]/g, '-')
      .replace(/(?<![\p{L}\p{N}])st\.(?=\s|$)/gu, 'st')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
