/**
 * The form in which names are compared: without case, accents, kinds of apostrophe or dash, the full stop of “St.”, or the number of
 * spaces. Two names with the same key are the same name, wherever one is typed, searched for or brought in.
 */
export function nameKey(words: string): string {
  return (
    words
      // This comes first, because decomposing turns ´ into a space and an accent.
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
