import { createEffect, Show } from 'solid-js';
import type { PictureBlock } from '../../../../shared/report/report.ts';

/**
 * A network map as the server drew it. It is put into the page, not shown as an image, so that its letters are set in the page's own
 * fonts and stay sharp on paper.
 * @param props.svg `undefined` when it could not be drawn
 */
export function MapPicture(props: { block: PictureBlock; svg: string | undefined; failed: boolean }) {
  let frame!: HTMLDivElement;
  createEffect(() => {
    const drawn = new DOMParser().parseFromString(props.svg ?? '<svg/>', 'image/svg+xml').documentElement;
    // What is no picture, such as a note of the parser's, stays out.
    frame.replaceChildren(
      ...(props.svg && drawn.nodeName === 'svg' ? [frame.ownerDocument.importNode(drawn, true)] : []),
    );
  });
  return (
    <figure class="rmap">
      <div
        class="rmap__sheet"
        ref={frame}
        role="img"
        aria-label={props.block.alt}
        hidden={props.svg === undefined}
      />
      <Show when={props.failed}>
        <p role="status">
          This map could not be drawn. It is as it was: open it at its table, or take it along from there.
        </p>
      </Show>
    </figure>
  );
}
