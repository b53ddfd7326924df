import { onMount } from 'solid-js';
import './working.css';

/**
 * Answers a press that leads to a part of the app which is still on its way. It stands above everything on the page, so that
 * it is seen whatever was pressed, and comes after a moment, so that a part that is there already does not flicker.
 */
export function Working() {
  let bar!: HTMLParagraphElement;
  // The top layer: no open dialog covers it, and no turned card carries it along. Older browsers show it in the page.
  onMount(() => bar.showPopover?.());
  return (
    <p ref={(element) => (bar = element)} class="working" popover="manual" role="status">
      Opening…
    </p>
  );
}
