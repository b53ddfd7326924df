import { createEffect, createMemo, For, onCleanup, Show } from 'solid-js';
import {
  drawKey,
  KEY_WIDTH,
  legendKeys,
  type LegendKey,
} from '../../../../../shared/activities/map/drawing/legend-keys.ts';
import { markOf } from '../../../../../shared/activities/map/drawing/hulls.ts';
import { sortHulls } from '../../../../../shared/activities/map/drawing/outline/crowding.ts';
import { onRecoloured, paletteAt } from '../../parts/on-canvas.ts';
import type { Picture } from '../../../../../shared/activities/map/drawing/picture.ts';
import { createMedia } from '../../../../lib/screen/media.ts';
import './legend.css';

const HEIGHT = 26;
/** How much larger samples are on a stage 1920 wide. */
const STAGE = 2.2;

/** Says what the shapes and lines on this map mean. */
export function Legend(props: {
  picture: Picture;
  /** On the projector it is large, and simply there. */ stage?: boolean;
}) {
  const keys = createMemo(() => legendKeys(props.picture), [], {
    // A hundred new primaries do not change the legend.
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const marked = createMemo(() => sortHulls(props.picture.hulls).marked);
  const wide = createMedia('(min-width: 700px) and (min-height: 541px)');
  const list = (
    <ul>
      <For each={keys()}>
        {(key) => (
          <li>
            <KeyPicture legendKey={key} stage={!!props.stage} />
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
  );
  return (
    <Show when={!props.stage} fallback={<div class="map-legend map-legend--stage">{list}</div>}>
      <details class="map-legend" open={wide()}>
        <summary>What the drawing means</summary>
        {list}
      </details>
    </Show>
  );
}

function KeyPicture(props: { legendKey: LegendKey; stage: boolean }) {
  let canvas!: HTMLCanvasElement;
  const draw = () => {
    const large = props.stage ? STAGE : 1;
    const scale = Math.min(2, devicePixelRatio || 1) * large;
    const wide = 'kind' in props.legendKey ? 28 : KEY_WIDTH - 6;
    canvas.width = wide * scale;
    canvas.height = HEIGHT * scale;
    const unit = props.stage ? 'var(--u)' : '1px';
    canvas.style.width = `calc(${wide * large} * ${unit})`;
    canvas.style.height = `calc(${HEIGHT * large} * ${unit})`;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.scale(scale, scale);
    drawKey(pen, paletteAt(canvas), props.legendKey, 'kind' in props.legendKey ? 0 : 2, HEIGHT / 2);
  };
  createEffect(() => {
    draw();
    onCleanup(onRecoloured(draw));
  });
  return <canvas ref={canvas} aria-hidden="true" />;
}
