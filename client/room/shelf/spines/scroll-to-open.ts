import { createEffect, on } from 'solid-js';

/** Scrolls the shelves, and nothing else on the page, until the open card's spine is visible. */
export function createScrollToOpen(shelves: () => HTMLElement, open: () => string | undefined): void {
  createEffect(
    on(open, () => {
      // The spine gets its raised place in the same update.
      queueMicrotask(() => {
        const spine = shelves().querySelector('.is-now.spine');
        if (!spine) return;
        const box = shelves().getBoundingClientRect();
        const { left, right, top, bottom } = spine.getBoundingClientRect();
        shelves().scrollBy({
          left: Math.min(0, left - box.left - MARGIN) + Math.max(0, right - box.right + MARGIN),
          top: Math.min(0, top - box.top - MARGIN) + Math.max(0, bottom - box.bottom + MARGIN),
        });
      });
    }),
  );
}

/** The space to keep beside the spine, in px: enough to show that there is a neighbour. */
const MARGIN = 24;
