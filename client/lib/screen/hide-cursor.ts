/** How long the pointer must rest before it is hidden. */
const STILL_MS = 3_000;

/**
 * Marks an element with `data-still` while the pointer rests, so that a style can hide the cursor.
 * @returns a function that stops watching
 */
export function hideRestingCursor(element: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const moved = () => {
    delete element.dataset.still;
    clearTimeout(timer);
    timer = setTimeout(() => (element.dataset.still = ''), STILL_MS);
  };
  moved();
  window.addEventListener('pointermove', moved);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('pointermove', moved);
  };
}
