import { createSignal, onCleanup } from 'solid-js';

/**
 * Folds a box in which people write while its content is higher than its styles let it be. It opens for good at a press, and
 * by itself for whoever writes in it or finds something in it; nothing folds under anybody's hands. Must run under a Solid
 * owner.
 */
export function createFold() {
  const [open, setOpen] = createSignal(false);
  const [long, setLong] = createSignal(false);
  const watch = (box: HTMLElement, content: Element) => {
    const observer = new ResizeObserver(() => setLong(box.scrollHeight > box.clientHeight));
    observer.observe(content);
    observer.observe(box);
    onCleanup(() => observer.disconnect());
    const unfold = () => setOpen(true);
    box.addEventListener('pointerdown', unfold);
    // The browser scrolls to what it has found, and to a caret.
    box.addEventListener('scroll', unfold);
    // Tab only passes by.
    box.addEventListener('keydown', ({ key }) => key !== 'Tab' && unfold());
  };
  return { isFolded: () => !open(), isLong: () => !open() && long(), unfold: () => setOpen(true), watch };
}
