/** Moves the focus to something that is not a control, such as a heading, without drawing a ring round it. */
export function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/**
 * Moves the focus to the first match of `selector`, now or as soon as one appears (a page may still be loading).
 * Gives up when the person has meanwhile put the focus somewhere themselves.
 * @returns a function that stops waiting.
 */
export function focusWhenPresent(selector: string): () => void {
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) focusOn(found);
    return found !== null;
  };
  if (look()) return () => {};
  const before = document.activeElement;
  const observer = new MutationObserver(() => {
    const movedOn = document.activeElement !== before && document.activeElement !== document.body;
    if (movedOn || look()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
