import { createEffect, createMemo, For } from 'solid-js';
import {
  drawKey,
  KEY_WIDTH,
  legendKeys,
  type LegendKey,
} from '../../../../../shared/activities/map/drawing/legend-keys.ts';
import { markOf } from '../../../../../shared/activities/map/drawing/hulls.ts';
import { sortHulls } from '../../../../../shared/activities/map/drawing/outline/crowding.ts';
import { paletteAt } from '../../parts/on-canvas.ts';
import type { Picture } from '../../../../../shared/activities/map/drawing/picture.ts';
import { createMedia } from '../../../../lib/page/media.ts';
import './legend.css';

const HEIGHT = 26;

/** Says what the shapes and lines on this map mean. */
export function Legend(props: { picture: Picture }) {
  const keys = createMemo(() => legendKeys(props.picture), [], {
    // A hundred new primaries do not change the legend.
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const marked = createMemo(() => sortHulls(props.picture.hulls).marked);
  const wide = createMedia('(min-width: 700px)');
  return (
    <details class="map-legend" open={wide()}>
      <summary>What the drawing means</summary>
      <ul>
        <For each={keys()}>
          {(key) => (
            <li>
              <KeyPicture legendKey={key} />
              {key.words}
            </li>
          )}
        </For>
        <For each={marked()}>
          {(hull) => (
            <li>
              <b class="map-legend__mark">{markOf(marked(), hull)}</b>
              {hull.name}
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}

function KeyPicture(props: { legendKey: LegendKey }) {
  let canvas!: HTMLCanvasElement;
  createEffect(() => {
    const scale = Math.min(2, devicePixelRatio || 1);
    const wide = 'kind' in props.legendKey ? 28 : KEY_WIDTH - 6;
    canvas.width = wide * scale;
    canvas.height = HEIGHT * scale;
    canvas.style.width = `${wide}px`;
    canvas.style.height = `${HEIGHT}px`;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.scale(scale, scale);
    drawKey(pen, paletteAt(canvas), props.legendKey, 'kind' in props.legendKey ? 0 : 2, HEIGHT / 2);
  });
  return <canvas ref={canvas} aria-hidden="true" />;
}
