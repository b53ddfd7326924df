import { type Accessor, createSignal, onCleanup } from 'solid-js';

/**
 * Follows whether the page is being printed, so that paper gets what a screen folds away. The change is in the page before the
 * browser takes its picture. Must run under a Solid owner.
 */
export function createPrinting(): Accessor<boolean> {
  const paper = matchMedia('print');
  const [printing, setPrinting] = createSignal(paper.matches);
  const ended = new AbortController();
  const follow = (target: EventTarget, event: string, is: () => boolean) =>
    target.addEventListener(event, () => setPrinting(is()), { signal: ended.signal });
  follow(window, 'beforeprint', () => true);
  follow(window, 'afterprint', () => false);
  // A preview of paper on the screen, as in a browser's developer tools.
  follow(paper, 'change', () => paper.matches);
  onCleanup(() => ended.abort());
  return printing;
}
