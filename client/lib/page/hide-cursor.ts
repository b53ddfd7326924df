/** After this long without moving, a pointer is in the way. */
const STILL_MS = 3_000;

/**
 * Marks an element with `data-still` while the pointer rests, so that its style can hide the cursor.
 * @returns stops watching
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
