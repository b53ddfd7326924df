/** The factor of each step down, and the smallest size in px. Below that a question cannot be read across a table. */
const STEP = 0.95;
const SMALLEST = 22;

/**
 * Keeps a text as large as its box allows: it starts at the size from the styles and shrinks until nothing scrolls. In
 * a box that grows with its content nothing changes.
 * @param growing other elements in the box whose height may change
 * @returns a function that stops watching
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
  // A font that loads late may be wider than its fallback.
  void document.fonts.ready.then(fit);
  return () => observer.disconnect();
}
