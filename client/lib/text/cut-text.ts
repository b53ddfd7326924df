/** Returns the first `count` words of a text, with “…” when any are missing. */
export function firstWords(text: string, count: number): string {
  const words = text.trim().split(/\s+/);
  return words.length <= count
    ? words.join(' ')
    : `${words
        .slice(0, count)
        .join(' ')
        .replace(/[,;:–-]+$/, '')}…`;
}

/**
 * Keeps as many words of a text in a box as fit its height; at least one word stays. A box as high as its lines needs
 * a little padding below, because letters reach below their line.
 * @returns a function that stops watching
 */
export function cutText(box: HTMLElement, text: string): () => void {
  const fits = (count: number) => {
    box.textContent = firstWords(text, count);
    return box.scrollHeight <= box.clientHeight;
  };
  const cut = () => {
    let [low, high] = [1, text.trim().split(/\s+/).length];
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
