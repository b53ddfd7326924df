import { createEffect, on } from 'solid-js';

/** Scrolls the shelves, and nothing else on the page, to where the open card's spine can be seen. */
export function createReveal(shelves: () => HTMLElement, open: () => string | undefined): void {
  createEffect(
    on(open, () => {
      // The spine rises in the same update.
      queueMicrotask(() => {
        const spine = shelves().querySelector('.is-now.spine');
        if (!spine) return;
        const box = shelves().getBoundingClientRect();
        const { left, right, top, bottom } = spine.getBoundingClientRect();
        shelves().scrollBy({
          left: Math.min(0, left - box.left - ROOM) + Math.max(0, right - box.right + ROOM),
          top: Math.min(0, top - box.top - ROOM) + Math.max(0, bottom - box.bottom + ROOM),
        });
      });
    }),
  );
}

/** Enough to show that there is a neighbour, in px. */
const ROOM = 24;
