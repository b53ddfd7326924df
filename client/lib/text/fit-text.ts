/** Each step down, and the smallest size in px: below it a question is no longer read across a table. */
const STEP = 0.95;
const SMALLEST = 22;

/**
 * Keeps a text as large as its box allows: from the size the styles give it down to what fits without scrolling.
 * In a box that grows with its content nothing changes.
 * @param growing what else in the box may change its height
 * @returns stops watching
 */
export function fitText(text: HTMLElement, box: HTMLElement, growing: readonly Element[] = []): () => void {
  const fit = () => {
    text.style.removeProperty('font-size');
    let size = Number.parseFloat(getComputedStyle(text).fontSize);
    while (box.scrollHeight > box.clientHeight && size > SMALLEST) {
      size = Math.max(SMALLEST, size * STEP);
      text.style.fontSize = `${size}px`;
    }
  };
  const observer = new ResizeObserver(fit);
  for (const element of [box, ...growing]) observer.observe(element);
  // A font that arrives late is wider than what stood in for it.
  void document.fonts.ready.then(fit);
  return () => observer.disconnect();
}
