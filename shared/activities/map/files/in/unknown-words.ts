/**
 * Counts the words in a file that the map does not know, so that a person is told once what was understood instead.
 * @module
 */
/** The most words that are named. A column taken for kinds by mistake has a new word in every row. */
const MOST = 6;

export function collectUnknownWords() {
  const seen = new Map<string, number>();
  return {
    add(word: string, instead: string): void {
      const sentence = `“${word}” is no word the map knows: drawn as “${instead}”`;
      seen.set(sentence, (seen.get(sentence) ?? 0) + 1);
    },
    /** The notes as sentences. @param often says in words how often something occurred */
    notes(often: (times: number) => string): string[] {
      const notes = [...seen].slice(0, MOST).map(([sentence, times]) => `${sentence} (${often(times)}).`);
      const more = seen.size - MOST;
      if (more > 0)
        notes.push(`… and so with ${more} more ${more === 1 ? 'word' : 'words'} the map does not know.`);
      return notes;
    },
  };
}
