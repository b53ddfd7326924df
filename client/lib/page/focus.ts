import { type Accessor, createEffect, on, onCleanup } from 'solid-js';

/** Moves the focus to something that is not a control, such as a heading, without drawing a ring round it. */
export function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/**
 * Focuses an element only if nothing has the focus. Use it when a button that removed something has gone with it: the
 * replacement takes over the focus, but never from somebody who works elsewhere.
 */
export function focusIfLost(element: HTMLElement): void {
  queueMicrotask(() => {
    if (document.activeElement === document.body) element.focus();
  });
}

/** How long a loading page may still take the focus. After that it would take people by surprise. */
const PATIENCE_MS = 10_000;

/**
 * Moves the focus to the first match of `selector`, now or as soon as one appears, and again when the page replaces it
 * while loading. It ends with the person's first key or press: from then on the focus is theirs.
 * @returns a function that ends it
 */
export function keepFocusOn(selector: string): () => void {
  const ended = new AbortController();
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found && document.activeElement !== found) focusOn(found);
  };
  const observer = new MutationObserver(look);
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
    ended.abort();
  };
  const timer = setTimeout(end, PATIENCE_MS);
  observer.observe(document.body, { childList: true, subtree: true });
  for (const sign of ['keydown', 'pointerdown']) {
    document.addEventListener(sign, end, { capture: true, signal: ended.signal });
  }
  look();
  return end;
}

/**
 * Scrolls to the top and focuses the heading each time `source` changes, because a new page or step begins for screen
 * readers and keyboards too. The first page is left to the browser.
 */
export function createFocusOnHeading(source: Accessor<unknown>): void {
  createEffect(
    on(
      source,
      () => {
        window.scrollTo(0, 0);
        onCleanup(keepFocusOn('main h1'));
      },
      { defer: true },
    ),
  );
}
