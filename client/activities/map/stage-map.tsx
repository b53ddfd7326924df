import { createEffect, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import type { DrawnMap } from '../../../shared/activities/map/model/drawn-map.ts';
import type { When } from '../../../shared/activities/map/model/map-view.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import { drawMap } from '../../../shared/activities/map/drawing/draw-map.ts';
import { fitDrawn } from '../../../shared/activities/map/drawing/fit-drawn.ts';
import { placesOn } from '../../../shared/activities/map/drawing/layout/places.ts';
import { makeOutlines } from '../../../shared/activities/map/drawing/outline/outlines.ts';
import { makePicture } from '../../../shared/activities/map/drawing/picture.ts';
import { stretched } from '../../../shared/activities/map/drawing/stretched.ts';
import { Legend } from './canvas/draw/legend.tsx';
import { measureHere, paletteAt } from './parts/on-canvas.ts';
import { counted } from '../../lib/text/words.ts';
import { createMapSession } from './live/map-session.ts';
import './stage-map.css';

/** Names on the map are drawn at 15 px; on the stage nothing is smaller than 40u (DESIGN-LANGUAGE), and 44u are read at 15 metres. */
const SCALE = 44 / 15;
/** A few organisations fill the wall too: nobody comes nearer by themselves. */
const NEAREST = 2.2;
const SHOWN: ReadonlySet<When> = new Set(['now', 'planned']);

/** A table's map for the back row, or the part of it a facilitator points at. Nobody can touch it. */
export default function StageMap(props: { me: Me; table: string; ids: readonly string[] | undefined }) {
  // eslint-disable-next-line solid/reactivity -- another map is another scene, see its keyed owner
  const map = createMapSession(props.me, props.table, { keep: false });
  const drawn = createMemo(() => partOf(map.drawn(), props.ids));
  const [aspect, setAspect] = createSignal(16 / 9);
  const picture = createMemo(() => {
    map.mirror.changed.positions();
    // Places of the whole map: a part stands where it stands at the table, but as wide as the wall.
    const place = placesOn(map.drawn(), map.mirror.view.positions);
    const asDrawn = makePicture(drawn(), SHOWN, place);
    return asDrawn.ground ? asDrawn : makePicture(drawn(), SHOWN, stretched(asDrawn, aspect()));
  });
  const outlines = makeOutlines();
  let canvas!: HTMLCanvasElement;
  const draw = () => {
    const { clientWidth, clientHeight } = canvas;
    const pen = canvas.getContext('2d');
    if (!pen || clientWidth === 0) return;
    const dense = window.devicePixelRatio;
    [canvas.width, canvas.height] = [clientWidth * dense, clientHeight * dense];
    const stage = canvas.closest('.stage') as HTMLElement;
    const unit = Math.min(stage.clientWidth / 1920, stage.clientHeight / 1080);
    const scale = SCALE * unit;
    const [w, h] = [clientWidth / scale, clientHeight / scale];
    const ink = paletteAt(canvas);
    const measure = measureHere(ink);
    pen.scale(scale * dense, scale * dense);
    // In a full map the names of the least tied give way: a name is never cut, and never lies on another.
    drawMap(pen, ink, picture(), {
      // Nobody can come nearer or move it: all of it, however small.
      view: fitDrawn(picture(), { w, h }, { measure, farthest: 0.005, nearest: NEAREST }),
      frame: { x: 0, y: 0, w, h },
      measure,
      outlines,
      whole: true,
      far: true,
      near: scale,
    });
  };
  onMount(() => {
    createEffect(() => {
      picture();
      draw();
    });
    const observer = new ResizeObserver(() => {
      if (canvas.clientHeight > 0) setAspect(canvas.clientWidth / canvas.clientHeight);
      draw();
    });
    observer.observe(canvas);
    void document.fonts.ready.then(draw);
    onCleanup(() => observer.disconnect());
  });
  const words = () => {
    const { organisations, ties, networks } = drawn();
    return `A drawing of ${counted(organisations.size, 'organisation')}, ${counted(ties.length, 'tie')} and ${counted(networks.length, 'network')}.`;
  };
  return (
    <>
      <canvas ref={canvas} class="stagemap" role="img" aria-label={words()} />
      <Legend picture={picture()} stage />
    </>
  );
}

/** Some organisations, the ties among them and the networks they are in. */
function partOf(map: DrawnMap, ids: readonly string[] | undefined): DrawnMap {
  if (!ids) return map;
  const chosen = new Set(ids);
  const organisations = new Map([...map.organisations].filter(([id]) => chosen.has(id)));
  return {
    organisations,
    ties: map.ties.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    networks: map.networks
      .map((network) => ({
        ...network,
        members: new Map([...network.members].filter(([id]) => chosen.has(id))),
      }))
      .filter(({ members }) => members.size > 0),
  };
}
