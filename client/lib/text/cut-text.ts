import { LONGEST_WORD, startOf } from './long-text.ts';

/** Returns the first `count` words of a text, with “…” when any are missing. What is too long for a word is cut. */
export function firstWords(text: string, count: number): string {
  const start = startOf(text.trimStart(), count * LONGEST_WORD);
  const words = start.trim().split(/\s+/);
  const first = words
    .slice(0, count)
    .map((word) => (word.length > LONGEST_WORD ? startOf(word, LONGEST_WORD) : word))
    .join(' ');
  const whole = words.length <= count && start.length >= text.trim().length && words.every(isWord);
  return whole ? first : `${first.replace(/[,;:–-]+$/, '')}…`;
}

const isWord = (word: string): boolean => word.length <= LONGEST_WORD;

/** More characters than any box of the stage holds. */
const MOST = 1_200;
/** Where a long word may be cut: after every so many of its characters. */
const PIECE = 12;

/** The places where a text may be cut: the ends of its words, and places within what is too long for a word. */
function endsIn(text: string): number[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const pieces = isWord(word) ? 0 : Math.ceil(word.length / PIECE) - 1;
    return [...Array.from({ length: pieces }, (_, at) => index + (at + 1) * PIECE), index + word.length];
  });
}

/**
 * Keeps as many words of a text in a box as fit its height; at least one stays, or the beginning of one that is very long. A
 * box as high as its lines needs a little padding below, because letters reach below their line.
 * @returns a function that stops watching
 */
export function cutText(box: HTMLElement, text: string): () => void {
  const start = startOf(text.trim(), MOST);
  const ends = endsIn(start);
  const all = start.length >= text.trim().length ? ends.length : Infinity;
  const fits = (count: number) => {
    const words = start.slice(0, ends[count - 1] ?? 0).toWellFormed();
    box.textContent = count >= all ? words : `${words.replace(/[,;:–-]+$/, '')}…`;
    return box.scrollHeight <= box.clientHeight;
  };
  const cut = () => {
    let [low, high] = [1, ends.length];
    if (fits(high)) return;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (fits(middle)) low = middle;
      else high = middle;
    }
    fits(low);
  };
  const observer = new ResizeObserver(cut);
  observer.observe(box);
  cut();
  // A font that loads late may be wider than its fallback.
  void document.fonts.ready.then(cut);
  return () => observer.disconnect();
}
