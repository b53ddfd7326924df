import { onCleanup } from 'solid-js';
import { hideRestingCursor } from '../../lib/screen/hide-cursor.ts';
import { keepAwake } from '../../lib/screen/keep-awake.ts';

/**
 * Turns the page into a projector's: its colours and sizes, no cursor, a screen that stays on. It is dark, or light
 * with `?light` in the address, for a hall that cannot be darkened. Must run under a Solid owner, whose end undoes it.
 */
export function createProjector(): void {
  const page = document.documentElement;
  page.dataset.theme = new URLSearchParams(location.search).has('light') ? 'stage-light' : 'stage';
  const showCursor = hideRestingCursor(page);
  const sleep = keepAwake();
  onCleanup(() => {
    delete page.dataset.theme;
    delete page.dataset.still;
    showCursor();
    sleep();
  });
}
