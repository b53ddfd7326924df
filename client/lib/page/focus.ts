import { type Accessor, createEffect, on, onCleanup } from 'solid-js';
import { takesWords } from './typing.ts';

/** Moves the focus to something that is not a control, such as a heading, without drawing a ring round it. */
export function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/**
 * Brings a section into view that somebody has just opened, and its heading the focus: in one column it may stand far above the
 * link that leads there. Whoever is in a field stays in it.
 */
export function arriveAt(section: HTMLElement): void {
  section.scrollIntoView({ block: 'start' });
  const heading = section.querySelector<HTMLElement>('h1, h2');
  if (heading && !takesWords(document.activeElement)) focusOn(heading);
}

/**
 * Keeps the focus where something was taken away, if it was lost with it and never from somebody who works elsewhere. Whoever
 * pressed a button that went along gets the replacement. Nobody else gets a button under their keys: they stay on the line
 * that says what happened.
 * @param own whether the person took it away themselves
 */
export function focusIfLost(element: HTMLElement, own: boolean): void {
  queueMicrotask(() => {
    const line = element.closest<HTMLElement>('p, li');
    if (document.activeElement !== document.body) return;
    if (own) element.focus();
    else if (line) focusOn(line);
  });
}

/** How long a loading page may still take the focus. After that it would take people by surprise. */
const PATIENCE_MS = 10_000;

/**
 * Moves the focus to the first match of `selector`, now or as soon as one appears, and again when the page replaces it
 * while loading. It ends with the person's first key or press, and when the focus goes elsewhere, which screen readers and voice
 * control bring about without either: from then on the focus is theirs.
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
  const onFocus = ({ target }: FocusEvent) => (target as Element).matches(selector) || end();
  document.addEventListener('focusin', onFocus, { signal: ended.signal });
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
        onCleanup(keepFocusOn('h1'));
      },
      { defer: true },
    ),
  );
}
